import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Serves a built folder with the playground's own server. Resolves with its address once it listens. */
export function serve(folder, port) {
  const child = spawn(process.execPath, [join(folder, 'server/main.js')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      RELAY_RATE: '1000000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server on port ${port} ended with ${code}.`)));
    child.stdout.once('data', () =>
      resolve({ origin: `http://127.0.0.1:${port}`, folder, pid: child.pid, stop: () => child.kill() }),
    );
  });
}
