import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, stop } from './ensure-installed.mjs';

const SOURCES = [
  'src',
  'public',
  'index.html',
  'embed.html',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'vite.embed.config.ts',
  'vite.server.config.ts',
  'vite.cli.config.ts',
  'scripts/build.mjs',
  'scripts/chunks.ts',
  'scripts/first-paint-files.mjs',
  'scripts/keep-monaco-selection.mjs',
  'scripts/leave-out-of-monaco.mjs',
  'scripts/leave-out-of-react.mjs',
  'scripts/limit-monaco-brackets.mjs',
  'scripts/name-monaco.mjs',
  'scripts/oldest-browsers.mjs',
  'scripts/precompress.mjs',
];
/** The file with the digest of the sources that dist/ was built from. */
export const STAMP = join(ROOT, 'dist/built-from');

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A digest of everything the build is made from. */
export function digestSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesOf(join(ROOT, source)))) {
    hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Builds the page and the server, unless dist/ was built from exactly these sources. */
export function buildIfStale() {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digestSources()) return;
  console.error('Building the playground…');
  // Build in a separate process, so that no bundler stays in the memory of the one that serves.
  const { status } = spawnSync(process.execPath, [join(ROOT, 'scripts/build.mjs')], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) stop('The build failed: see above why.');
}
