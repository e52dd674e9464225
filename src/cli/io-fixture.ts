import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Io, OutputStream } from './command/io.ts';
import { runCommandLine } from './run-command-line.ts';

/** An output that keeps what is written to it. */
export class Kept extends Writable implements OutputStream {
  isTTY = false;
  columns = 80;
  text = '';
  #waiting: { count: (text: string) => number; resolve: () => void }[] = [];

  /** Fulfilled once `count` finds something in the text. */
  until(count: (text: string) => number): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ count, resolve });
      this.#wake();
    });
  }

  #wake() {
    for (const { count, resolve } of this.#waiting) if (count(this.text) > 0) resolve();
    this.#waiting = this.#waiting.filter(({ count }) => count(this.text) === 0);
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += chunk.toString('utf8');
    this.#wake();
    done();
  }
}

/** An output whose reader is gone. */
export class Closed extends Writable implements OutputStream {
  constructor() {
    super();
    this.on('error', () => undefined);
  }

  override _write(_chunk: Buffer, _encoding: string, done: (error: Error) => void) {
    done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
  }
}

export const PACKAGE_FOLDER = fileURLToPath(new URL('../..', import.meta.url));

/** A process to run a command in: no variables, nothing on stdin, and outputs that keep what is written. */
export function testIo(given: Partial<Io> & { input?: string | Uint8Array } = {}) {
  const { input = '', ...rest } = given;
  const [stdout, stderr] = [new Kept(), new Kept()];
  const stdin = Readable.from(input === '' ? [] : [Buffer.from(input)]);
  const io: Io = {
    env: {},
    cwd: PACKAGE_FOLDER,
    stdin,
    stdout,
    stderr,
    stop: new AbortController().signal,
    packageFolder: PACKAGE_FOLDER,
    ...rest,
  };
  return { io, stdout, stderr };
}

/** Runs a command line to its end, and returns its exit code and what it wrote. */
export async function runHere(written: readonly string[], given: Parameters<typeof testIo>[0] = {}) {
  const { io, stdout, stderr } = testIo(given);
  const code = await runCommandLine(written, io);
  return { code, stdout: stdout.text, stderr: stderr.text };
}
