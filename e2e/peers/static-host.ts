import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen } from './peer.ts';

const FOLDER = fileURLToPath(new URL('../../dist/client/', import.meta.url));
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The headers that a `_headers` file sets for a path. */
function headersFor(path: string): Record<string, string> {
  const rules = readFileSync(`${FOLDER}_headers`, 'utf8').split(/\n(?=\/)/);
  const rule = rules.find((one) => {
    const [pattern = ''] = one.split('\n', 1);
    return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
  });
  const lines = rule?.split('\n').slice(1).filter(Boolean) ?? [];
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
}

/** The built page on a host that only supports files and a `_headers` file. */
export async function startStaticHost(): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    const content = name.includes('..') ? null : await readFile(FOLDER + name).catch(() => null);
    if (content === null || request.method !== 'GET') {
      response.writeHead(404).end('Not found');
      return;
    }
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, ...headersFor(pathname) }).end(content);
  });
  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
