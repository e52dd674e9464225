import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.ts';
import { SettingError, type Settings } from './settings.ts';

/** How long running requests may take to finish once the server is asked to stop. */
const GRACE_MS = 3_000;

export interface Listening {
  /** The playground's address. */
  url: string;
  /** Stops taking requests. Resolves once the running ones have ended or their time is up. */
  close(): Promise<void>;
}

/**
 * Serves the playground from `clientFolder`. Throws `SettingError` if the port or host isn't available;
 * `settingNames` says how to write them in its message.
 */
export function listen(
  settings: Settings,
  clientFolder: string,
  settingNames: { port: (port: number) => string; host: (host: string) => string },
): Promise<Listening> {
  const { host, port } = settings;
  const server = createAdaptorServer({ fetch: createApp(settings, clientFolder).fetch });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      setTimeout(resolve, GRACE_MS).unref();
    });
  return new Promise((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        reject(
          new SettingError(
            `Port ${port} is taken: stop what’s running there, or choose another port, for example ${settingNames.port(port + 1)}`,
          ),
        );
      } else if (error.code === 'EACCES') {
        reject(
          new SettingError(
            `Port ${port} needs special rights. Choose one from 1024 up, for example ${settingNames.port(4173)}`,
          ),
        );
      } else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
        reject(
          new SettingError(
            `${settingNames.host(host)} isn’t an address of this machine. Use 127.0.0.1, or 0.0.0.0 for all of them.`,
          ),
        );
      } else reject(error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      resolve({ url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`, close });
    });
  });
}
