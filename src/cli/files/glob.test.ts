import { describe, expect, test } from 'vitest';
import { globState, isGlob, matchesGlob, readGlob, withSlashes } from './glob.ts';

const finds = (pattern: string, path: string) => readGlob(pattern).some((glob) => matchesGlob(glob, path));

describe('a pattern', () => {
  test.each([
    ['*.json', 'a.json'],
    ['cards/*.json', 'cards/a.json'],
    ['**/*.json', 'a.json'],
    ['**/*.json', 'a/b/c.json'],
    ['a/**/b/*.json', 'a/b/c.json'],
    ['a/**/b/*.json', 'a/x/b/y/b/c.json'],
    ['a/**', 'a/b/c.json'],
    ['./cards/*.json', 'cards/a.json'],
    ['c?rds/[ab].json', 'cards/a.json'],
    ['[!a].json', 'b.json'],
    ['{a,b}/*.{json,md}', 'b/c.md'],
    ['{a,{b,c}}.json', 'c.json'],
    ['.github/*.json', '.github/a.json'],
    ['\\[id\\].json', '[id].json'],
    ['card (1)+.json', 'card (1)+.json'],
  ])('%s finds %s', (pattern, path) => {
    expect(finds(pattern, path)).toBe(true);
  });

  test.each([
    ['*.json', 'a/b.json'],
    ['*.json', 'a.jsonc'],
    ['**/*.json', '.git/a.json'],
    ['*.json', '.hidden.json'],
    ['a/**/b/*.json', 'a/c.json'],
    ['[!a].json', 'a.json'],
    ['[z-a].json', 'm.json'],
    ['a.json', 'axjson'],
    ['{a,b}.json', 'c.json'],
  ])('%s doesn’t find %s', (pattern, path) => {
    expect(finds(pattern, path)).toBe(false);
  });

  test('begins its walk below the part without special characters', () => {
    expect(readGlob('a/b/**/*.json')[0]?.base).toBe('a/b');
    expect(readGlob('/a/*.json')[0]?.base).toBe('/a');
    expect(readGlob('../x/*.json')[0]?.base).toBe('../x');
    expect(readGlob('C:/cards/*.json')[0]?.base).toBe('C:/cards');
  });

  test('skips folders in which nothing can match', () => {
    const state = globState({ ...(readGlob('a/*.json')[0] ?? { steps: [], dots: [] }) });
    expect([state.into('b.json').isFound, state.into('node_modules').isOpen]).toEqual([true, false]);
  });

  test('with many stars and braces is read in few steps', () => {
    const stars = readGlob(`${'**/'.repeat(40)}x`);
    expect(stars.some((glob) => matchesGlob(glob, `${'a/'.repeat(40)}y`))).toBe(false);
    expect(readGlob('{a,b}'.repeat(40)).length).toBeLessThanOrEqual(300);
  });
});

describe('a backslash', () => {
  test('separates folders on Windows', () => {
    expect(finds(withSlashes('cards\\**\\*.json', 'win32'), 'cards/eu/a.json')).toBe(true);
    expect(withSlashes('C:\\cards\\a.json', 'win32')).toBe('C:/cards/a.json');
  });

  test('escapes a special character on other systems', () => {
    expect(finds(withSlashes('a\\*.json', 'linux'), 'a*.json')).toBe(true);
    expect(finds(withSlashes('a\\*.json', 'linux'), 'ab.json')).toBe(false);
  });
});

test.each([
  ['a.json', false],
  ['*.json', true],
  ['a?.json', true],
  ['[id].json', true],
  ['{a,b}.json', true],
])('%s is a pattern: %s', (text, expected) => {
  expect(isGlob(text)).toBe(expected);
});
