import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from './ensure-installed.mjs';

/** Next to `dist/client`, so that it isn't served. */
export const FIRST_PAINT_FILES = 'dist/first-paint.json';

/** A module's name in the list: its path in the project, or the package it comes from. */
export function fileOf(id) {
  const [path] = id.split('?');
  const [, inPackage] = path.match(/^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//) ?? [];
  if (inPackage !== undefined) return inPackage;
  return path.startsWith('\0') ? 'what the bundler adds' : relative(ROOT, path).replaceAll('\\', '/');
}

/** The scripts and style sheets that a built page names. */
const NAMED = /(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g;

/** Bytes by file, before minifying, of all the code that this page needs right away. */
function bytesOf(bundle, page) {
  const bytes = {};
  const add = (name, size) => {
    bytes[name] = (bytes[name] ?? 0) + size;
  };
  const seen = new Set();
  const visit = (fileName) => {
    const file = bundle[fileName];
    if (file === undefined || seen.has(fileName)) return;
    seen.add(fileName);
    if (file.type === 'asset') {
      add('style sheet', file.source.length);
      return;
    }
    for (const [id, { renderedLength }] of Object.entries(file.modules)) {
      if (renderedLength > 0) add(fileOf(id), renderedLength);
    }
    file.imports.forEach(visit);
  };
  for (const [, fileName] of String(page.source).matchAll(NAMED)) visit(fileName);
  return Object.fromEntries(Object.entries(bytes).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A Vite plugin that records which files the playground's first paint needs, for bench/check-bytes.mjs. */
export function noteFirstPaint() {
  return {
    name: 'note-first-paint',
    apply: 'build',
    writeBundle(_options, bundle) {
      const page = bundle['index.html'];
      if (page === undefined) return;
      const file = join(ROOT, FIRST_PAINT_FILES);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(bytesOf(bundle, page), null, 2)}\n`);
    },
  };
}

/** How many bytes a file may grow before it's reported: enough for a word, an attribute or a condition. */
const UNNOTICED = 400;

/**
 * The files in `now` that aren't in `known` or have grown since: one sentence for each, the largest first. Both
 * arguments are bytes by file, before minifying.
 */
export function growth(known, now) {
  return Object.entries(now)
    .map(([file, bytes]) => ({ file, bytes, more: bytes - (known[file] ?? 0) }))
    .filter(({ file, more }) => more > UNNOTICED || !(file in known))
    .sort((a, b) => b.more - a.more)
    .map(({ file, bytes, more }) =>
      file in known ? `${file} grew by ${more} to ${bytes} bytes` : `${file} is new, with ${bytes} bytes`,
    );
}
