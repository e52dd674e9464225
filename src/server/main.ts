import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.ts';
import { readSettings, SettingError, type Settings } from './settings.ts';

/** How long running requests may still take once the server is asked to stop. */
const GRACE_MS = 3_000;

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function settingsOrStop(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (error instanceof SettingError) stop(error.message);
    throw error;
  }
}

const settings = settingsOrStop();
const { host, port } = settings;
const app = createApp(settings, fileURLToPath(new URL('../client', import.meta.url)));
const server = createAdaptorServer({ fetch: app.fetch });

server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') {
    stop(
      `Port ${port} is taken: stop what runs there, or choose another one, e.g. PORT=${port + 1} npm start`,
    );
  }
  if (error.code === 'EACCES') stop(`Port ${port} needs special rights: choose one from 1024 up with PORT.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    stop(`HOST=${host} is no address of this machine: write 127.0.0.1, or 0.0.0.0 for all of them.`);
  }
  throw error;
});

server.listen(port, host, () => {
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  const name = host.includes(':') ? `[${host}]` : host;
  console.log(`Card Playground: http://${name}:${bound}  (relay policy: ${settings.relayPolicy})`);
});

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) process.exit(1);
    stopping = true;
    server.close(() => process.exit(0));
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    setTimeout(() => process.exit(0), GRACE_MS).unref();
  });
}
