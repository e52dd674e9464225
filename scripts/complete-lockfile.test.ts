import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingBuilds } from './complete-lockfile.mjs';

test('the lockfile has the builds for every platform, as `npm ci` requires (node scripts/complete-lockfile.mjs)', () => {
  const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
  expect(missingBuilds(packages).map(({ name }) => name)).toEqual([]);
});
