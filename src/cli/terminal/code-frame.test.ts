import { describe, expect, test } from 'vitest';
import { lineStartsOf } from '../../json/line-places.ts';
import { codeFrame } from './code-frame.ts';
import { displayWidth } from './display-width.ts';
import { PLAIN } from './paint.ts';

function frame(text: string, marked: string, columns = 80): string[] {
  const start = text.indexOf(marked);
  const source = { text, lineStarts: lineStartsOf(text) };
  return codeFrame(source, { start, end: start + marked.length }, PLAIN, columns).split('\n');
}

describe('a code frame', () => {
  test('shows the line, one before and one after it, and marks the range', () => {
    expect(frame('{\n  "a": "muted",\n  "b": 1\n}', '"muted"')).toEqual([
      '  1 │ {',
      '> 2 │   "a": "muted",',
      '    │        ^^^^^^^',
      '  3 │   "b": 1',
    ]);
  });

  test('marks an empty range, even at the end of the text', () => {
    const source = { text: '{\n', lineStarts: lineStartsOf('{\n') };
    expect(codeFrame(source, { start: 2, end: 2 }, PLAIN, 80).split('\n')).toEqual([
      '  1 │ {',
      '> 2 │',
      '    │ ^',
    ]);
  });

  test('marks a range over several lines on the first one', () => {
    expect(frame('[\n  {\n    "a": 1\n  }\n]', '{\n    "a": 1\n  }')[2]).toBe('    │   ^');
  });

  test('marks the same place whatever the line ends', () => {
    const lines = (end: string) => frame(['{', '  "a": 1', '}'].join(end), '"a"');
    expect(lines('\r\n')).toEqual(lines('\n'));
    expect(lines('\r')).toEqual(lines('\n'));
  });

  test.each(['\t', '日本 ', '🎉', 'e\u0301', '\u0007'])(
    'puts the mark exactly under its text after %j',
    (before) => {
      const [line = '', mark = ''] = frame(`${before}"here" rest`, '"here"');
      const at = line.indexOf('"here"');
      expect(mark.indexOf('^') - '    │ '.length).toBe(displayWidth(line.slice('> 1 │ '.length, at)));
    },
  );

  test('cuts a long line around the mark to fit the terminal', () => {
    const lines = frame(`${'x'.repeat(500_000)}"here"${'y'.repeat(500_000)}`, '"here"', 60);
    expect(lines[0]).toContain('…');
    expect(lines[0]).toContain('"here"');
    expect(lines[0]?.indexOf('"here"')).toBe(lines[1]?.indexOf('^'));
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(60);
  });

  test('shows as much as fits before a mark near the end of a long line', () => {
    const [line = ''] = frame(`${'x'.repeat(200)}"here" }`, '"here"', 60);
    expect(displayWidth(line)).toBeGreaterThan(55);
    expect(line.endsWith('"here" }')).toBe(true);
  });

  test('never cuts a character in two', () => {
    expect(frame(`${'🎉'.repeat(300)}"here"`, '"here"', 61)[0]).not.toMatch(/\p{Surrogate}/u);
  });

  test('never passes a control character on to the terminal', () => {
    expect(frame('"\u001b[31m" x', 'x').join('')).not.toContain('\u001b');
  });
});
