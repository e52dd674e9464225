import { MAX_BODY_BYTES } from './envelope.ts';
import { AttemptFailed, type ContentEncoding, type Upstream, type UpstreamResponse } from './upstream.ts';

/** A body, decoded: its text, its size, and its size as it travelled. Sizes in bytes. */
export interface DecodedBody {
  text: string;
  bytes: number;
  wireBytes: number;
}

const NO_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * Reads a body to its end, at most `MAX_BODY_BYTES` of it as it travels and as many decoded. Throws
 * `AttemptFailed`: `too-big`, `undecodable`, or what the connection met.
 */
export async function readBody(response: UpstreamResponse, decode: Upstream['decode']): Promise<DecodedBody> {
  const header = (name: string) => response.headers.filter(([key]) => key === name).map(([, value]) => value);
  if (Number(header('content-length')[0] ?? 0) > MAX_BODY_BYTES) throw new AttemptFailed('too-big');
  const wire = counted(response.body);
  const encoding = NO_BODY.has(response.status) ? null : contentEncoding(header('content-encoding'));
  const decoded = counted(encoding === null ? wire.bytes : decode(encoding, wire.bytes));
  const chunks: Uint8Array[] = [];
  for await (const chunk of decoded.bytes) chunks.push(chunk);
  const text = decodeText(concatenate(chunks, decoded.count()), header('content-type')[0]);
  return { text, bytes: decoded.count(), wireBytes: wire.count() };
}

function counted(source: AsyncIterable<Uint8Array>) {
  let count = 0;
  async function* pass() {
    for await (const chunk of source) {
      count += chunk.byteLength;
      if (count > MAX_BODY_BYTES) throw new AttemptFailed('too-big');
      yield chunk;
    }
  }
  return { bytes: pass(), count: () => count };
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

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

function decodeText(bytes: Uint8Array, contentType: string | undefined): string {
  const label = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new AttemptFailed('undecodable', `charset ${label.slice(0, 40)}`);
  }
}
