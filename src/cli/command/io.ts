import type { Readable, Writable } from 'node:stream';

/** A stream that a program is started with. A terminal's stream has `isTTY` set. */
export interface OutputStream extends Writable {
  isTTY?: boolean;
  columns?: number;
}

export interface InputStream extends Readable {
  isTTY?: boolean;
}

/** Everything that a command may use of its process, so that tests don't need one. */
export interface Io {
  env: Readonly<Record<string, string | undefined>>;
  /** Where relative paths start, as an absolute path. */
  cwd: string;
  stdin: InputStream;
  /** For results. Notes and errors go to `stderr`. */
  stdout: OutputStream;
  stderr: OutputStream;
  /** Aborted when someone presses Ctrl+C or the system asks the process to end. */
  stop: AbortSignal;
  /** The package's own folder, with `package.json` and `dist` in it. */
  packageFolder: string;
}
