import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { AttemptFailed, type ContentEncoding } from '../upstream.ts';

/**
 * Undoes one content encoding as bytes arrive. Bytes that are not in it, and bytes that stop short, throw
 * `AttemptFailed('undecodable')`; what the source throws passes through.
 */
export async function* decode(
  encoding: ContentEncoding,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const source = bytes[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done) return;
  async function* whole() {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => source };
  }
  const decoder = decoderFor(encoding, first.value);
  const decoded = pipeline(Readable.from(whole()), decoder, () => {});
  try {
    for await (const chunk of decoded) yield chunk;
  } catch (error) {
    if (error instanceof AttemptFailed || (error instanceof Error && !isDecodersOwn(error))) throw error;
    throw new AttemptFailed('undecodable', 'content');
  }
}

function decoderFor(encoding: ContentEncoding, first: Uint8Array): Transform {
  if (encoding === 'gzip') return createGunzip();
  if (encoding === 'br') return createBrotliDecompress();
  // What is sent as "deflate" is zlib data by the standard and raw deflate by custom; zlib starts with 0x?8.
  return first[0] !== undefined && (first[0] & 0x0f) === 8 ? createInflate() : createInflateRaw();
}

function isDecodersOwn(error: Error): boolean {
  return 'errno' in error && 'code' in error && /^(Z_|ERR_)/.test(String(error.code));
}
