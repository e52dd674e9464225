import { ensureInstalled, ROOT, stop } from './ensure-installed.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

stopWithNpm();
ensureInstalled();
const { createServer } = await import('vite');
const { getRequestListener } = await import('@hono/node-server');

/** Serves the server's own paths on the page's port, from sources that reload when they change. */
const api = {
  name: 'playground-api',
  configureServer(vite) {
    let current = { module: null, listener: null };
    vite.middlewares.use(async (incoming, outgoing, next) => {
      if (!/^\/(api\/|healthz$)/.test(incoming.url ?? '')) return next();
      try {
        const module = await vite.ssrLoadModule('/src/server/api.ts');
        if (module !== current.module) {
          const { readSettings } = await vite.ssrLoadModule('/src/server/settings.ts');
          current = {
            module,
            listener: getRequestListener(module.createApi(readSettings(process.env)).fetch),
          };
        }
        await current.listener(incoming, outgoing);
      } catch (error) {
        next(error);
      }
    });
  },
};

const host = process.env.HOST || '127.0.0.1';
const port = Number(process.env.PORT || 4173);
const vite = await createServer({ root: ROOT, plugins: [api], server: { host, port, strictPort: true } });
try {
  await vite.listen();
} catch (error) {
  if (!/already in use/.test(String(error))) throw error;
  stop(
    `Port ${port} is taken: stop what’s running there, or choose another port, for example PORT=${port + 1} npm run dev`,
  );
}
console.log(`Card Playground, with hot reload: http://${host}:${port}`);
