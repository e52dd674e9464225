import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { AttemptFailed, type ContentEncoding } from '../upstream.ts';

/** What a decoder hands out at a time: in small pieces, most of the work would be handing out. */
const CHUNK_SIZE = 64 * 1024;

/**
 * Undoes one content encoding. Bytes that are not in it, that stop short, or that go on after its end throw
 * `AttemptFailed('undecodable')`. Leaving the loop stops the decoder.
 */
export async function* decode(encoding: ContentEncoding, bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length === 0) return;
  const decoder = decoderFor(encoding, bytes);
  // `bytesWritten` counts what the decoder has made use of; none of them reads beyond its own end.
  decoder.end(bytes);
  try {
    for await (const chunk of decoder) yield chunk;
  } catch {
    throw new AttemptFailed('undecodable', 'content');
  }
  if (decoder.bytesWritten < bytes.length) throw new AttemptFailed('undecodable', 'content');
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
