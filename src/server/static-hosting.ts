import { EMBED_PATH, securityHeaders } from './security-headers.ts';

const PAGES = ['/', '/index.html', EMBED_PATH];
const FILES = ['/assets/*', '/early.js', '/api/*'];

/**
 * The page's headers for hosting without its server, as a `_headers` file: each path is followed by its
 * indented headers.
 */
export function staticHostingHeaders(): string {
  return [...PAGES, ...FILES]
    .map((path) => {
      const headers = Object.entries(securityHeaders(path, { direct: true }));
      return [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
    })
    .join('\n')
    .concat('\n');
}
