import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { AttemptFailed, type ContentEncoding } from '../upstream.ts';

/** What a decoder hands out at a time: in small pieces, most of the work would be handing out. */
const CHUNK_SIZE = 64 * 1024;

/**
 * Undoes one content encoding. Bytes that are not in it, that stop short, or that go on after its end throw
 * `AttemptFailed('undecodable')`; what the source throws passes through. Leaving the loop stops the decoder.
 */
export async function* decode(
  encoding: ContentEncoding,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  const whole = pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
  if (whole.length === 0) return;
  const decoder = decoderFor(encoding, whole);
  // `bytesWritten` counts what the decoder has made use of; none of them reads beyond its own end.
  decoder.end(whole);
  try {
    for await (const chunk of decoder) yield chunk;
  } catch (error) {
    throw error instanceof Error && isDecodersOwn(error)
      ? new AttemptFailed('undecodable', 'content')
      : error;
  }
  if (decoder.bytesWritten < whole.length) throw new AttemptFailed('undecodable', 'content');
}

function decoderFor(encoding: ContentEncoding, bytes: Uint8Array): Transform & { bytesWritten: number } {
  const options = { chunkSize: CHUNK_SIZE };
  if (encoding === 'gzip') return createGunzip(options);
  if (encoding === 'br') return createBrotliDecompress(options);
  // What is sent as "deflate" is zlib data by the standard and raw deflate by custom; zlib starts with 0x?8.
  return bytes[0] !== undefined && (bytes[0] & 0x0f) === 8
    ? createInflate(options)
    : createInflateRaw(options);
}

function isDecodersOwn(error: Error): boolean {
  return 'errno' in error && 'code' in error && /^(Z_|ERR_)/.test(String(error.code));
}
