import { posix, win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pathInRepository } from '../lint/lint-reporters.ts';
import { resolveGlob, shownPath } from './find-files.ts';
import { coversPath, readGlob, withSlashes } from './glob.ts';

describe('on Windows a path', () => {
  test.each([
    ['C:\\repo\\cards\\a.json', 'cards/a.json'],
    ['C:\\repo\\..cards\\a.json', '..cards/a.json'],
    ['C:\\other\\a.json', 'C:/other/a.json'],
    ['D:\\cards\\a.json', 'D:/cards/a.json'],
  ])('%s is shown as %s', (path, shown) => {
    expect(shownPath(path, 'C:\\repo', win32)).toBe(shown);
  });

  test('in annotations is relative to the repository, even from a folder below its root', () => {
    const io = { env: { GITHUB_WORKSPACE: 'D:\\a\\repo' }, cwd: 'D:\\a\\repo\\endpoint' };
    expect(pathInRepository('cards/a.json', io, win32)).toBe('endpoint/cards/a.json');
    expect(pathInRepository('C:/elsewhere/a.json', io, win32)).toBe('C:/elsewhere/a.json');
  });

  test.each(['cards\\old\\**', 'cards/old/**', '.\\cards\\old', 'C:\\repo\\cards\\old\\*.json'])(
    'is left out by the pattern %s',
    (pattern) => {
      const [glob] = readGlob(resolveGlob('C:\\repo', pattern, 'win32'));
      const covers = (path: string) => glob !== undefined && coversPath(glob, withSlashes(path, 'win32'));
      expect([covers('C:\\repo\\cards\\old\\a.json'), covers('C:\\repo\\cards\\a.json')]).toEqual([
        true,
        false,
      ]);
    },
  );
});

describe('on other systems a path', () => {
  test('keeps a backslash in a name', () => {
    expect(shownPath('/repo/a\\b.json', '/repo', posix)).toBe('a\\b.json');
  });

  test('is left out even in a folder whose name has special characters', () => {
    const [glob] = readGlob(resolveGlob('/repo [1]/{x}', 'old/**', 'linux'));
    expect(glob !== undefined && coversPath(glob, '/repo [1]/{x}/old/a.json')).toBe(true);
  });
});
