import { fileURLToPath } from 'node:url';
import { listen } from './listen.ts';
import { readSettings, SettingError } from './settings.ts';

const CLIENT = fileURLToPath(new URL('../client', import.meta.url));

async function start() {
  const settings = readSettings(process.env);
  const server = await listen(settings, CLIENT, {
    port: (port) => `PORT=${port} npm start`,
    host: (host) => `HOST=${host}`,
  });
  console.log(`Card Playground: ${server.url}  (relay policy: ${settings.relayPolicy})`);
  return server;
}

const server = await start().catch((error: unknown) => {
  if (!(error instanceof SettingError)) throw error;
  console.error(error.message);
  process.exit(1);
});

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) process.exit(1);
    stopping = true;
    void server.close().then(() => process.exit(0));
  });
}
