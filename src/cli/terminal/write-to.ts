import type { OutputStream } from '../command/io.ts';

/** Thrown if the other end of a pipe was closed before everything was written. */
export class ClosedOutputError extends Error {
  override readonly name = 'ClosedOutputError';
}

const CLOSED = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END', 'EOF']);

/** Writes a text and waits until it's handed over. Throws `ClosedOutputError` if no one reads any more. */
export function writeTo(stream: OutputStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error === null || error === undefined) resolve();
      else if ('code' in error && typeof error.code === 'string' && CLOSED.has(error.code))
        reject(new ClosedOutputError());
      else reject(error);
    });
  });
}

/** Writes one line, with its line end. */
export function writeLine(stream: OutputStream, line: string): Promise<void> {
  return writeTo(stream, `${line}\n`);
}
