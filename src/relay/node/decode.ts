import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { AttemptFailed, type ContentEncoding } from '../upstream.ts';

/** The size of a decoder's output chunks: with smaller ones, most of the time would go into passing them on. */
const CHUNK_SIZE = 64 * 1024;

/**
 * Decodes one content encoding. Throws `AttemptFailed('undecodable')` for bytes that are invalid, incomplete or
 * continue after the end. Leaving the loop stops the decoder.
 */
export async function* decode(encoding: ContentEncoding, bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length === 0) return;
  const decoder = decoderFor(encoding, bytes);
  // `bytesWritten` counts the bytes that the decoder consumed; no decoder reads past the end of its data.
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
  // According to the standard, "deflate" is zlib data, but many servers send raw deflate. Zlib starts with 0x?8.
  return bytes[0] !== undefined && (bytes[0] & 0x0f) === 8
    ? createInflate(options)
    : createInflateRaw(options);
}
