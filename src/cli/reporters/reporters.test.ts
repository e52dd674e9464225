import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testIo } from '../io-fixture.ts';
import { exitByCounts, readFailRule } from './exit-by-counts.ts';
import { readReporters } from './read-reporters.ts';
import { writeReports } from './write-reports.ts';

const NAMES = ['text', 'json', 'github'] as const;

describe('reporters', () => {
  test('default to text', () => {
    expect(readReporters([], NAMES)).toEqual([{ name: 'text', file: null }]);
  });

  test('go to files and to the terminal', () => {
    expect(readReporters(['text', 'github', 'json=a=b.json'], NAMES)).toEqual([
      { name: 'text', file: null },
      { name: 'github', file: null },
      { name: 'json', file: 'a=b.json' },
    ]);
  });

  test.each([
    [['jsn'], 'There’s no reporter “jsn”. Did you mean json?'],
    [['pdf'], 'Write one of text, json, github.'],
    [['json='], 'write --reporter json=FILE'],
    [['text', 'json'], 'give one a file, as in --reporter json=FILE'],
    [['text=a', 'json=a'], 'Two reports can’t be written to one file, a.'],
  ])('%j are refused', (written, sentence) => {
    expect(() => readReporters(written, NAMES)).toThrow(sentence);
  });

  test.runIf(process.platform === 'linux')('fail in a folder that rejects all new entries', async () => {
    const { io } = testIo({});
    const writing = writeReports([{ name: 'json', file: '/proc/no/such.json' }], () => '{}', io);
    await expect(writing).rejects.toThrow('The json report can’t be written to /proc/no/such.json');
  });

  test('are all written, even in new folders, before a broken path is reported', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'reports-'));
    const { io, stdout } = testIo({ cwd });
    const writing = writeReports(
      [
        { name: 'json', file: '.' },
        { name: 'text', file: 'new/folder/a.txt' },
        { name: 'github', file: null },
      ],
      (name) => `${name}\n`,
      io,
    );
    await expect(writing).rejects.toThrow('The json report can’t be written to .: it’s a folder.');
    expect([readFileSync(join(cwd, 'new/folder/a.txt'), 'utf8'), stdout.text]).toEqual([
      'text\n',
      'github\n',
    ]);
  });
});

describe('findings end with', () => {
  test.each([
    [{ errors: 0, warnings: 0 }, null, null, 0],
    [{ errors: 1, warnings: 0 }, null, null, 1],
    [{ errors: 0, warnings: 9 }, null, null, 0],
    [{ errors: 0, warnings: 1 }, 'warning', null, 1],
    [{ errors: 5, warnings: 5 }, 'never', '0', 0],
    [{ errors: 0, warnings: 2 }, null, '2', 0],
    [{ errors: 0, warnings: 3 }, null, '2', 1],
  ])('%j, --fail-on %s, --max-warnings %s: %i', (counts, failOn, maxWarnings, code) => {
    expect(exitByCounts(counts, readFailRule(failOn, maxWarnings))).toBe(code);
  });

  test.each([
    ['always', null, '--fail-on is one of error, warning, never, not “always”.'],
    [null, '-1', '--max-warnings needs a whole number from 0'],
    [null, '1.5', '--max-warnings needs a whole number from 0'],
  ])('a refusal for --fail-on %s, --max-warnings %s', (failOn, maxWarnings, sentence) => {
    expect(() => readFailRule(failOn, maxWarnings)).toThrow(sentence);
  });
});
