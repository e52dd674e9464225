import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FAULTS } from '../e2e/peers/faults.ts';
import { DOORS } from '../src/cards/testing/doors.ts';
import { HOSTILE_TEXTS, ODD_TEXTS } from '../src/cards/testing/hostile-texts.ts';

const root = (path: string) => new URL(`../${path}`, import.meta.url);
const read = (path: string) => readFileSync(root(path), 'utf8');

const rows = read('SECURITY.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (threat|-+) /.test(line))
  .map((line) => line.split(' | '));

test('every threat of SECURITY.md has a guard and names tests that exist', () => {
  expect(rows.length).toBeGreaterThan(30);
  for (const [threat = '', guard = '', tests = '', ...more] of rows) {
    expect(more, threat).toEqual([]);
    expect(guard.length, threat).toBeGreaterThan(10);
    const named = [...tests.matchAll(/`([\w./-]+\.tsx?)`/g)].map(([, path = '']) => path);
    expect(named, threat).not.toEqual([]);
    expect(named.filter((path) => !existsSync(root(path)))).toEqual([]);
  }
});

test('the README links to it, and states how many faults and hostile texts are tried', () => {
  expect(read('README.md')).toContain('](SECURITY.md)');
  // Two more than in the table: a port that nothing listens on, and a name that can't be resolved.
  expect(read('README.md')).toContain(`${FAULTS.length + 2} ways`);
  const texts = ODD_TEXTS.length + Object.keys(HOSTILE_TEXTS).length;
  expect(read('README.md')).toContain(`${texts} texts through ${Object.keys(DOORS).length} ways`);
});
