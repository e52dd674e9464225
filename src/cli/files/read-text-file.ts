import { readFile, stat } from 'node:fs/promises';
import { addAbortSignal, type Readable } from 'node:stream';
import { UsageError } from '../command/usage-error.ts';
import { failureWords } from './failure-words.ts';

/** A file that couldn't be read, and why, as a sentence without its full stop. */
export interface NotRead {
  reason: string;
}

/** Far more than a check reads, but too little to fill the memory. */
const MAX_BYTES = 64 * 1024 * 1024;

/** A file's text, including its byte order mark if it has one. */
export async function readTextFile(path: string): Promise<string | NotRead> {
  try {
    const info = await stat(path);
    // A pipe or a device may never end, or never begin.
    if (!info.isFile() && !info.isDirectory())
      return { reason: 'it isn’t a file: pipe its content in, and write - instead' };
    if (info.size > MAX_BYTES) return { reason: 'it’s larger than 64 MB' };
    return decodeText(await readFile(path));
  } catch (error) {
    return { reason: failureWords(error) };
  }
}

/** Decodes bytes as text. JSON is UTF-8: any other encoding is refused rather than guessed. */
export function decodeText(bytes: Uint8Array): string | NotRead {
  const [first, second] = bytes;
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // JSON begins with ASCII characters. In UTF-16, every other byte of those is zero.
  const gaps = [...bytes.subarray(0, 4)].map((byte) => byte === 0).join();
  const hasGap = gaps === 'false,true,false,true' || gaps === 'true,false,true,false';
  if (hasMark || hasGap) return { reason: 'it’s UTF-16: save it as UTF-8' };
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { reason: 'it isn’t UTF-8: save it as UTF-8' };
  }
}

/**
 * All bytes of a stream, or why they aren't read if there are too many. Throws `UsageError` if `stop` is aborted
 * before the stream ends.
 */
export async function readAll(stream: Readable, stop: AbortSignal): Promise<Uint8Array | NotRead> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stoppable(stream, stop)) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    if (!(bytes instanceof Uint8Array)) continue;
    size += bytes.length;
    if (size > MAX_BYTES) return { reason: 'it’s larger than 64 MB' };
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

async function* stoppable(stream: Readable, stop: AbortSignal): AsyncGenerator<unknown> {
  try {
    yield* addAbortSignal(stop, stream);
  } catch (error) {
    if (stop.aborted) throw new UsageError('Stopped before the standard input ended.');
    throw error;
  }
}
