import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CHUNKS } from './chunks.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .trim()
  .split('\n');

/** The files that match a pattern with `*`, `**` and `{a,b}`. */
function matching(pattern: string): string[] {
  const source = pattern
    .replace(/^\.?\//, '')
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*/g, (stars) => (stars === '*' ? '[^/]*' : '(?:.*/)?'))
    .replace(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`);
  const named = new RegExp(`^${source.replace(/\(\?:\.\*\/\)\?$/, '.*')}(?:/.*)?$`);
  return files.filter((path) => named.test(path));
}

/** Files that commands write and git ignores, and the made-up component that tests the table. */
const WRITTEN = /^bench\/results|image(?:-view)?\.tsx?$/;

/** The paths to source files that a configuration or script contains as text. */
function pathsIn(file: string): string[] {
  return [
    ...read(file).matchAll(/['"`]!?\/?((?:src|e2e|bench|scripts|public|docs)\/[\w./*{},-]+)['"`]/g),
  ].map(([, path = '']) => path);
}

describe('a path in configuration', () => {
  test.each(Object.entries(CHUNKS))('to a file of the chunk “%s” leads to a file', (_name, paths) => {
    expect(paths.filter((path) => !existsSync(`${ROOT}${path}`))).toEqual([]);
  });

  const configured = files.filter(
    (path) =>
      /^[^/]+\.(?:json|ts)$|^(?:bench|scripts)\/.*\.(?:mjs|ts)$|\.html$/.test(path) &&
      path !== 'package-lock.json' &&
      path !== 'scripts/configured-paths.test.ts',
  );

  test.each(configured)('in %s leads to a file', (file) => {
    expect(pathsIn(file).filter((path) => !WRITTEN.test(path) && matching(path).length === 0)).toEqual([]);
  });

  test('is found wherever there is one', () => {
    expect(pathsIn('vitest.config.ts')).toContain('src/**/*-cost.test.{ts,tsx}');
    expect(matching('src/**/*-cost.test.{ts,tsx}')).not.toEqual([]);
    expect(matching('src/nowhere/**')).toEqual([]);
  });

  test('of the pages, in prose, leads to a file', () => {
    const prose = files.filter((path) =>
      /^[A-Z]+\.md$|^docs\/[^/]+\.md$|^(?:bench|e2e)\/README\.md$/.test(path),
    );
    const lost = prose.flatMap((file) =>
      [...read(file).matchAll(/`((?:src|e2e|bench|scripts|public|docs)\/[\w./*{},-]*\w)`/g)]
        .map(([, path = '']) => path)
        .filter((path) => matching(path).length === 0)
        .map((path) => `${file}: ${path}`),
    );
    expect(lost).toEqual([]);
  });
});
