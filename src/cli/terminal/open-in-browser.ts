import { spawn } from 'node:child_process';
import type { Io } from '../command/io.ts';
import { writeLine } from './write-to.ts';

/** The program that opens a URL in the browser, and its arguments. */
export function openerOf(platform: string, url: string): readonly [string, readonly string[]] {
  if (platform === 'darwin') return ['open', [url]];
  // Not `start`: that's a shell command, and the shell would interpret the URL.
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return ['xdg-open', [url]];
}

/** Opens a URL in the browser. If that fails, a message asks the user to open it. */
export function openInBrowser(url: string, io: Io): Promise<void> {
  const [program, args] = openerOf(process.platform, url);
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.on('error', () => {
      void writeLine(io.stderr, `The browser couldn’t be opened: open ${url} yourself.`).finally(resolve);
    });
    child.on('spawn', () => {
      child.unref();
      resolve();
    });
  });
}
