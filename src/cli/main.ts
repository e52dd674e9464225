#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { runCommandLine } from './run-command-line.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // Whoever asks twice doesn't want to wait.
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
  });
}
// A write says itself that the pipe was closed; without a listener that would end the process with a stack.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

// Set rather than exited with: what is still being written to a pipe arrives.
process.exitCode = await runCommandLine(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  stop: stop.signal,
  packageFolder: fileURLToPath(new URL('../..', import.meta.url)),
});
