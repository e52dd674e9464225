import { EMBED_PATH, securityHeaders } from './security-headers.ts';

const PAGES = ['/', '/index.html', EMBED_PATH];
const FILES = ['/assets/*', '/early.js', '/api/*'];

/**
 * The headers of the page where it is hosted without its server, as a `_headers` file: a path, and below
 * it, indented, its headers.
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
