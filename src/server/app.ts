import { Hono } from 'hono';
import type { Upstream } from '../relay/upstream.ts';
import { createApi, type ServerEnvironment } from './api.ts';
import { EMBED_PATH, securityHeaders } from './security-headers.ts';
import type { Settings } from './settings.ts';
import { serveFolder } from './static-files.ts';

const PAGES: ReadonlyMap<string, string> = new Map([
  ['/', '/index.html'],
  [EMBED_PATH, '/embed.html'],
]);
const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * The whole server: the built page from `clientFolder` and the API, each response with the security headers.
 * `upstream` makes the relay's requests.
 */
export function createApp(
  settings: Settings,
  clientFolder: string,
  upstream?: Upstream,
): Hono<ServerEnvironment> {
  const app = new Hono<ServerEnvironment>();
  app.use(async (c, next) => {
    await next();
    // Not with `c.header`, which creates a new response for each header.
    const { headers } = c.res;
    for (const [name, value] of Object.entries(securityHeaders(c.req.path))) headers.set(name, value);
    if (headers.has('Cache-Control')) return;
    headers.set(
      'Cache-Control',
      (c.res.ok || c.res.status === 304) && c.req.path.startsWith('/assets/') ? IMMUTABLE : 'no-cache',
    );
  });
  app.route('/', createApi(settings, upstream));
  const files = serveFolder(clientFolder);
  app.get('*', async (c, next) => {
    const path = PAGES.get(c.req.path) ?? new URL(c.req.url).pathname;
    return (await files(path, c.req.raw)) ?? (await next());
  });
  app.notFound((c) => c.text('Not found.\n', 404));
  app.onError((error, c) => {
    // Only logs the error's name, since its message could repeat what the page sent.
    console.error(`A request to ${c.req.path} failed: ${error.name}`);
    return c.text('Something failed on this server.\n', 500);
  });
  return app;
}
