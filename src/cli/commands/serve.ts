import { join } from 'node:path';
import { defineCommand } from '../command/command.ts';
import { EXIT } from '../command/exit-code.ts';
import { UsageError } from '../command/usage-error.ts';
import { writeLine } from '../terminal/write-to.ts';

export const serve = defineCommand({
  name: 'serve',
  summary: 'Serve the playground on this machine.',
  positionals: '',
  options: {
    port: {
      type: 'string',
      short: 'p',
      value: 'NUMBER',
      summary: 'The port, 0 for any free one. Default: 4173.',
    },
    host: { type: 'string', value: 'ADDRESS', summary: 'The address to listen on. Default: 127.0.0.1.' },
    open: { type: 'boolean', short: 'o', summary: 'Open it in the browser.' },
  },
  examples: [
    { command: 'customer-card-playground', summary: 'serve it on http://127.0.0.1:4173' },
    {
      command: 'customer-card-playground serve --port 8080 --open',
      summary: 'on another port, in the browser',
    },
  ],
  async run(args, io) {
    const { listen } = await import('../../server/listen.ts');
    const { readSettings, SettingError } = await import('../../server/settings.ts');
    const [port, host] = [args.one('port'), args.one('host')];
    if (port !== null && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) {
      throw new UsageError(`--port needs a whole number from 0 to 65535, not “${port}”.`);
    }
    try {
      const settings = readSettings({
        ...io.env,
        ...(port === null ? {} : { PORT: port }),
        ...(host === null ? {} : { HOST: host }),
      });
      const server = await listen(settings, join(io.packageFolder, 'dist/client'), {
        port: (free) => `--port ${free}`,
        host: (named) => `--host ${named}`,
      });
      await writeLine(io.stdout, `Card Playground: ${server.url}  (relay policy: ${settings.relayPolicy})`);
      if (args.flag('open')) {
        const { openInBrowser } = await import('../terminal/open-in-browser.ts');
        await openInBrowser(server.url, io);
      }
      await stopped(io.stop);
      await server.close();
      return EXIT.clean;
    } catch (error) {
      if (error instanceof SettingError) throw new UsageError(error.message);
      throw error;
    }
  },
});

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
