import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface VirtualDisplay {
  /** In the form of the variable `DISPLAY`. */
  name: string;
  close(): Promise<void>;
}

/** A screen that only exists in memory, with the first free number. */
export async function startVirtualDisplay(command: string): Promise<VirtualDisplay> {
  const server = spawn(
    command,
    ['-displayfd', '3', '-screen', '0', '3200x2400x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = server.stdio[3];
  if (number === null || number === undefined)
    throw new Error('Xvfb was started with a pipe for its number.');
  const ended = once(server, 'exit').then(([code]) => {
    throw new Error(`Xvfb ended with code ${code}.`);
  });
  const [said] = await Promise.race([once(number, 'data'), ended]);
  ended.catch(() => {});
  return {
    name: `:${String(said).trim()}`,
    async close() {
      if (server.exitCode !== null) return;
      const gone = once(server, 'exit');
      server.kill();
      await gone;
    },
  };
}
