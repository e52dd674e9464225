import { spawn } from 'node:child_process';
import type { Io } from '../command/io.ts';
import { writeLine } from './write-to.ts';

/** The program that opens an address in the browser, and its arguments. */
export function openerOf(platform: string, url: string): readonly [string, readonly string[]] {
  if (platform === 'darwin') return ['open', [url]];
  // Not `start`, which is a word of the shell and would read the address as one.
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return ['xdg-open', [url]];
}

/** Opens an address in the browser. Where that doesn't work a sentence says so, since the address still does. */
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
