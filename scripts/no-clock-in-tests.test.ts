import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Ways to measure how long something took. On a busy machine, such a test might fail, or pass by chance. */
const CLOCK =
  /\bperformance\s*\.\s*(?:now|mark|measure|timeOrigin)\b|\bcpuUsage\b|\bhrtime\b|\bDate\s*\.\s*now\b|\bnew Date\(\)|\bprocess\s*\.\s*uptime\b|\bconsole\s*\.\s*time/;

function testsIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:test|spec)\.tsx?$/.test(path))
    .map((path) => join(folder, path));
}

test('no test reads a clock: it counts steps or uses a fake clock', () => {
  const tests = ['src', 'scripts', 'e2e', 'bench'].flatMap(testsIn);
  expect(tests.length).toBeGreaterThan(100);
  const found = tests.flatMap((path) =>
    readFileSync(join(ROOT, path), 'utf8')
      .split('\n')
      .flatMap((line, index) => (CLOCK.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
  // These patterns are the only place where a clock is named.
  expect(found.filter((line) => !line.includes('no-clock-in-tests'))).toEqual([]);
});
