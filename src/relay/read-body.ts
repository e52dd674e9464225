import { MAX_BODY_BYTES } from './envelope.ts';
import { AttemptFailed, type ContentEncoding, type Upstream, type UpstreamResponse } from './upstream.ts';

/** A body as it came over the wire. */
export interface WireBody {
  bytes: Uint8Array;
  encoding: ContentEncoding | null;
  /** The charset's name, as given; null if there's none, which means UTF-8. */
  charset: string | null;
}

const NO_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * Reads a body to its end, at most `MAX_BODY_BYTES` of it. Throws `AttemptFailed`: `too-big`, `undecodable`, or the
 * connection's failure.
 */
export async function readWire(response: UpstreamResponse): Promise<WireBody> {
  const header = (name: string) => response.headers.filter(([key]) => key === name).map(([, value]) => value);
  const declared = Number(header('content-length')[0] ?? 0);
  if (declared > MAX_BODY_BYTES) throw new AttemptFailed('too-big');
  const encoding = NO_BODY.has(response.status) ? null : contentEncoding(header('content-encoding'));
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(header('content-type')[0] ?? '')?.[1] ?? null;
  return { bytes: await collect(response.body, Math.max(declared, 0)), encoding, charset };
}

/**
 * The text of a body, and its size once decoded: at most `MAX_BODY_BYTES`. Throws `AttemptFailed`: `too-big` or
 * `undecodable`.
 */
export async function decodeBody(
  { bytes, encoding, charset }: WireBody,
  decode: Upstream['decode'],
): Promise<{ text: string; bytes: number }> {
  const decoded = encoding === null ? bytes : await collect(decode(encoding, bytes), 0);
  return { text: decodeText(decoded, charset), bytes: decoded.byteLength };
}

/**
 * Collects all bytes. `expected` is their announced number. Copies each byte once, so that large bodies aren't held
 * twice.
 */
async function collect(source: AsyncIterable<Uint8Array>, expected: number): Promise<Uint8Array> {
  let whole = new Uint8Array(expected);
  let count = 0;
  for await (const chunk of source) {
    const end = count + chunk.byteLength;
    if (end > MAX_BODY_BYTES) throw new AttemptFailed('too-big');
    if (end > whole.byteLength) {
      const larger = new Uint8Array(Math.max(end, Math.min(2 * whole.byteLength, MAX_BODY_BYTES)));
      larger.set(whole.subarray(0, count));
      whole = larger;
    }
    whole.set(chunk, count);
    count = end;
  }
  return whole.subarray(0, count);
}

function contentEncoding(values: readonly string[]): ContentEncoding | null {
  const names = values
    .flatMap((value) => value.split(','))
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  const [name] = names;
  if (name === undefined) return null;
  if (names.length === 1) {
    if (name === 'gzip' || name === 'x-gzip') return 'gzip';
    if (name === 'deflate' || name === 'br') return name;
  }
  throw new AttemptFailed('undecodable', `encoding ${names.slice(0, 3).join(', ').slice(0, 60)}`);
}

/** Created once, since nearly every body is UTF-8. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

function decodeText(bytes: Uint8Array, charset: string | null): string {
  try {
    const decoder =
      charset === null || /^utf-?8$/i.test(charset) ? utf8 : new TextDecoder(charset, { fatal: true });
    return decoder.decode(bytes);
  } catch {
    throw new AttemptFailed(
      'undecodable',
      charset === null ? 'no charset' : `charset ${charset.slice(0, 40)}`,
    );
  }
}
