import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../scripts/ensure-installed.mjs';

const STATIC = /(?:\bfrom|\bimport)\s*["'`](\.\/[^"'`]+)["'`]/g;
const DYNAMIC = /\bimport\(\s*["'`](\.\/[^"'`]+)["'`]/g;
/** Loaded automatically by every visit, after the first paint. */
const UNASKED = ['soon', 'whole', 'monaco-editor', 'hints'];

const matches = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found);

/** The names of the parts that an open page prefetches, as in its source. */
function fetchedAhead() {
  const source = readFileSync(join(ROOT, 'src/app/boot/fetch-ahead.ts'), 'utf8');
  return matches(source, /import\('([^']+)'\)/g).map((path) => basename(path).replace(/\.tsx?$/, ''));
}

/** Reads a built `client` folder and finds which of its files load which. */
class Built {
  constructor(folder) {
    this.client = join(folder, 'client');
    this.assets = readdirSync(join(this.client, 'assets')).filter((name) => /\.(js|css)$/.test(name));
  }

  text(path) {
    return readFileSync(join(this.client, path), 'utf8');
  }

  /** The scripts and style sheets that the page itself names. */
  named(page) {
    return matches(this.text(page), /(?:src|href)="(\/[^"]+\.(?:js|css))"/g);
  }

  /** The built files of this source file. */
  filesOf(name) {
    return this.assets
      .filter((file) => file.replace(/-[\w-]{8}\.(js|css)$/, '') === name)
      .map((file) => `/assets/${file}`);
  }

  /** These files and everything they import. With `later`, also what they may import later. */
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

/** What a visit to the playground loads automatically: until its first paint, and in total. */
export function visitFiles(folder) {
  const built = new Built(folder);
  const first = ['/index.html', ...built.reached(built.named('index.html'))];
  for (const name of UNASKED)
    if (built.filesOf(name).length === 0) throw new Error(`There is no chunk ${name}.`);
  const later = [...UNASKED, ...fetchedAhead()].flatMap((name) => built.filesOf(name));
  return { first, all: [...new Set([...first, ...built.reached(later)])] };
}

/** Everything that a view link loads or could ever load. */
export function viewFiles(folder) {
  const built = new Built(folder);
  return ['/embed.html', ...built.reached(built.named('embed.html'), { later: true })];
}

/** The gzip size of a built file as our server sends it. */
export function gzipSize(folder, path) {
  const file = join(folder, 'client', path);
  return existsSync(`${file}.gz`) ? statSync(`${file}.gz`).size : gzipSync(readFileSync(file)).length;
}
