import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../scripts/ensure-installed.mjs';

const STATIC = /(?:\bfrom|\bimport)\s*["'`](\.\/[^"'`]+)["'`]/g;
const DYNAMIC = /\bimport\(\s*["'`](\.\/[^"'`]+)["'`]/g;
/** Loaded by every visit, by itself, after the first paint. */
const UNASKED = ['soon', 'whole', 'monaco-editor', 'hints'];

const matches = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found);

/** The names of the parts that an open page fetches ahead, as they are in its source. */
function fetchedAhead() {
  const source = readFileSync(join(ROOT, 'src/app/boot/fetch-ahead.ts'), 'utf8');
  return matches(source, /import\('([^']+)'\)/g).map((path) => basename(path).replace(/\.tsx?$/, ''));
}

/** Reads a built `client` folder: which of its files lead to which. */
class Built {
  constructor(folder) {
    this.client = join(folder, 'client');
    this.assets = readdirSync(join(this.client, 'assets')).filter((name) => /\.(js|css)$/.test(name));
  }

  text(path) {
    return readFileSync(join(this.client, path), 'utf8');
  }

  /** What the page itself names: scripts and style sheets. */
  named(page) {
    return matches(this.text(page), /(?:src|href)="(\/[^"]+\.(?:js|css))"/g);
  }

  /** The built files of this source file. */
  filesOf(name) {
    return this.assets
      .filter((file) => file.replace(/-[\w-]{8}\.(js|css)$/, '') === name)
      .map((file) => `/assets/${file}`);
  }

  /** These and all that they import, also what they may import later if `later`. */
  reached(paths, { later = false } = {}) {
    const found = new Set();
    const add = (path) => {
      if (found.has(path)) return;
      found.add(path);
      if (!path.startsWith('/assets/') || !path.endsWith('.js')) return;
      const text = this.text(path);
      const next = [...matches(text, STATIC), ...(later ? matches(text, DYNAMIC) : [])];
      for (const one of next) add(`/assets/${basename(one)}`);
    };
    for (const path of paths) add(path);
    return [...found];
  }
}

/** What a visit of the playground loads without being asked: until its first paint, and in all. */
export function visitFiles(folder) {
  const built = new Built(folder);
  const first = ['/index.html', ...built.reached(built.named('index.html'))];
  for (const name of UNASKED)
    if (built.filesOf(name).length === 0) throw new Error(`There is no chunk ${name}.`);
  const later = [...UNASKED, ...fetchedAhead()].flatMap((name) => built.filesOf(name));
  return { first, all: [...new Set([...first, ...built.reached(later)])] };
}

/** All that a view link loads or could ever load. */
export function viewFiles(folder) {
  const built = new Built(folder);
  return ['/embed.html', ...built.reached(built.named('embed.html'), { later: true })];
}

/** The gzip size of a built file as our server sends it. */
export function gzipSize(folder, path) {
  const file = join(folder, 'client', path);
  return existsSync(`${file}.gz`) ? statSync(`${file}.gz`).size : gzipSync(readFileSync(file)).length;
}
