import { execFile } from 'node:child_process';

/** Runs a command in bash, as if a person had pasted it there. Rejects if it fails. */
export function runShell(command: string, variables: Record<string, string> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      'bash',
      ['-c', command],
      { env: { ...process.env, ...variables }, timeout: 10_000 },
      (error, stdout) => (error === null ? resolve(stdout) : reject(error)),
    );
  });
}
