#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { runCommandLine } from './run-command-line.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A second signal ends the process at once.
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
  });
}
// Opening a stream costs time, and most runs need only one.
const stdout = opened(() => process.stdout);
const stderr = opened(() => process.stderr);

// Sets the exit code instead of calling `exit`, so that pending writes to a pipe finish.
process.exitCode = await runCommandLine(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return stdout();
  },
  get stderr() {
    return stderr();
  },
  stop: stop.signal,
  packageFolder: fileURLToPath(new URL('../..', import.meta.url)),
});

function opened(open: () => NodeJS.WriteStream): () => NodeJS.WriteStream {
  let stream: NodeJS.WriteStream | undefined;
  return () => {
    // Each write reports a closed pipe itself. Without a listener, the error would end the process with a stack
    // trace.
    stream ??= open().on('error', () => undefined);
    return stream;
  };
}
