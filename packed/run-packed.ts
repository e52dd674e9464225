import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { inject } from 'vitest';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The program as npm links it. */
export function program(): string {
  return join(inject('installed'), 'node_modules/.bin/customer-card-playground');
}

/** The file that the link leads to, for Node. */
export function programFile(): string {
  return join(inject('installed'), 'node_modules/customer-card-playground/dist/cli/main.js');
}

/** Starts the packed command in a folder. Its environment contains only the given variables and the path. */
export function startPacked(
  written: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  const { PATH = '', HOME = '', SystemRoot = '' } = process.env;
  return spawn(process.execPath, [programFile(), ...written], {
    cwd,
    env: { PATH, HOME, SystemRoot, ...env },
    stdio: 'pipe',
  });
}

/** Runs the packed command to its end. */
export function runPacked(
  written: readonly string[],
  cwd: string,
  { env = {}, input = '' }: { env?: Readonly<Record<string, string>>; input?: string } = {},
): Promise<Ended> {
  return ended(startPacked(written, cwd, env), input);
}

/** What a process writes, and how it ends. */
export function ended(child: ChildProcess, input = ''): Promise<Ended> {
  const texts = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    texts.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    texts.stderr += text;
  });
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...texts }));
  });
}
