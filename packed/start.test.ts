import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { array, object, parse, string } from 'zod/mini';
import { folderWith, GOOD, WRONG_CASE } from '../src/cli/lint/files-fixture.ts';
import { runPacked } from './run-packed.ts';

const coverage = object({ result: array(object({ url: string() })) });

/** The package's own files that a run loads, with their sizes, as V8 lists its scripts. */
async function loadedBy(written: readonly string[], cwd: string): Promise<{ file: string; bytes: number }[]> {
  const folder = folderWith({});
  await runPacked(written, cwd, { env: { NODE_V8_COVERAGE: folder } });
  const reports = readdirSync(folder).filter((name) => name.startsWith('coverage-'));
  const scripts = reports.flatMap(
    (name) => parse(coverage, JSON.parse(readFileSync(join(folder, name), 'utf8'))).result,
  );
  return scripts
    .filter(({ url }) => url.startsWith('file:') && url.includes('/dist/cli/'))
    .map(({ url }) => ({ file: url, bytes: statSync(fileURLToPath(url)).size }));
}

test('lint loads no more than it needs for files without problems', async () => {
  const loaded = await loadedBy(['lint', 'a.json'], folderWith({ 'a.json': GOOD }));
  // main, start, lint, and the few bytes that lead from one to the next.
  expect(loaded.length, JSON.stringify(loaded, null, 2)).toBeLessThanOrEqual(4);
  expect(loaded.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(160 * 1024);
  const more = await loadedBy(['lint', 'a.json'], folderWith({ 'a.json': WRONG_CASE }));
  expect(more.length).toBeGreaterThan(loaded.length);
});

test('lint doesn’t use Intl, whose first use takes Node longer than the check', async () => {
  const cwd = folderWith({
    'a.json': GOOD,
    'b.json': WRONG_CASE,
    'without-intl.cjs': 'delete globalThis.Intl;',
  });
  const env = { NODE_OPTIONS: '--require ./without-intl.cjs' };
  expect((await runPacked(['lint', 'a.json'], cwd, { env })).code).toBe(0);
  expect((await runPacked(['lint', 'b.json'], cwd, { env })).code).toBe(1);
});

test('the version is printed without loading any command', async () => {
  expect((await loadedBy(['--version'], folderWith({}))).length).toBeLessThanOrEqual(2);
});
