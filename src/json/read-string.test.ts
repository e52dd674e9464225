import { describe, expect, test } from 'vitest';
import { readString } from './read-string.ts';

const read = (text: string, start = 0, limit = text.length) => readString(text, start, limit);

describe('a string in double quotes', () => {
  test.each([
    ['"a b"', 'a b'],
    ['""', ''],
    ['"\\"\\\\\\/\\b\\f\\n\\r\\t"', '"\\/\b\f\n\r\t'],
    ['"\\u0041\\uD83D\\ude00"', 'A😀'],
    ['"x\\u00e9y"', 'xéy'],
    ['"a\\\\"', 'a\\'],
    ['" \u007f\u2028"', ' \u007f\u2028'],
  ])('%j says %j', (text, value) => {
    expect(read(`${text}, 1`)).toEqual({ value, end: text.length, issues: [] });
    expect(read(`[${text}`, 1)).toEqual({ value, end: text.length + 1, issues: [] });
  });

  test('ends at the limit, even where a quote follows', () => {
    expect(read('"abc"', 0, 4)).toMatchObject({
      value: 'abc',
      end: 4,
      issues: [{ code: 'unclosed-string' }],
    });
    expect(read('"abc"', 0, 5)).toEqual({ value: 'abc', end: 5, issues: [] });
    expect(read('"a\\n"', 0, 3)).toMatchObject({ end: 3, issues: [{ code: 'unclosed-string' }] });
  });
});

describe('an escape that JSON does not know', () => {
  test.each([
    ['"a\\d"', 'a\\d', '\\d'],
    ['"\\u12"', '\\u12', '\\u'],
    ['"\\u12g4"', '\\u12g4', '\\u'],
    ['"\\\'"', "\\'", "\\'"],
  ])('stays as it is written: %j', (text, value, about) => {
    const found = read(text);
    expect(found.value).toBe(value);
    expect(found.end).toBe(text.length);
    expect(found.issues).toMatchObject([{ code: 'bad-escape', about, edits: [{ text: '\\\\' }] }]);
  });

  test('is reported at most a thousand times in one string', () => {
    expect(read(`"${'\\d'.repeat(1_000)}"`).issues).toHaveLength(1_000);
    expect(read(`"${'\\d'.repeat(1_001)}"`).issues).toHaveLength(1_000);
  });
});

describe('a string in other quotes', () => {
  test.each([
    ["'it\\'s'", "it's"],
    ['`a "b"`', 'a "b"'],
    ['“a”', 'a'],
    ['‘it’', 'it'],
    ['”a”', 'a'],
    ["'a\\u0041'", 'aA'],
  ])('%j says %j, once in straight double quotes', (text, value) => {
    expect(read(text)).toEqual({
      value,
      end: text.length,
      issues: [
        {
          code: 'single-quotes',
          start: 0,
          end: text.length,
          about: text.charAt(0),
          edits: [{ start: 0, end: text.length, text: JSON.stringify(value) }],
        },
      ],
    });
  });

  test('gets both quotes where it is not closed', () => {
    expect(read("'a, \n 1").issues).toMatchObject([
      {
        code: 'unclosed-string',
        edits: [
          { start: 0, end: 1, text: '"' },
          { start: 2, end: 2, text: '"' },
        ],
      },
    ]);
    expect(read("'a\n'").issues[0]?.code).toBe('unclosed-string');
  });
});

describe('a string without its closing quote', () => {
  test.each([
    ['"hel\n}', 'hel', 4],
    ['"hel, }]\n', 'hel', 4],
    ['"hel', 'hel', 4],
    ['"', '', 1],
    ['"  ', '', 1],
    ['",\n', '', 1],
    ['"a\\', 'a\\', 3],
    ['"a\\\n"b"', 'a\\', 3],
    ['"a\\n,\n', 'a\n', 4],
  ])('ends with its line, without what belongs to the JSON around it: %j', (text, value, end) => {
    const found = read(text);
    expect([found.value, found.end]).toEqual([value, end]);
    expect(found.issues.at(-1)).toEqual({
      code: 'unclosed-string',
      start: 0,
      end,
      about: value,
      edits: [{ start: end, end, text: '"' }],
    });
  });
});

describe('a line break within quotes', () => {
  test.each([
    ['"a\nb"', 'a\nb', '\\n'],
    ['"a\nb" , 1', 'a\nb', '\\n'],
    ['"a\r\nb"\n', 'a\r\nb', '\\r'],
    ['"a\n\nb"}', 'a\n\nb', '\\n'],
    ['"a\nb\nc" \n ]', 'a\nb\nc', '\\n'],
  ])('belongs to a text that is closed further down: %j', (text, value, about) => {
    const found = read(text);
    expect(found.value).toBe(value);
    expect(found.issues).toMatchObject([{ code: 'line-break-in-string', about }]);
    const edits = found.issues[0]?.edits.toReversed() ?? [];
    const fixed = edits.reduce(
      (all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end),
      text,
    );
    expect(JSON.parse(fixed.slice(0, fixed.lastIndexOf('"') + 1))).toBe(value);
  });

  test.each([['"a\n"b": 1'], ['"a\nb" c'], ['"a\n{"b"'], ['"a\n]'], ['"a\nb'], ['"a\nb": 1']])(
    'ends the text where JSON follows: %j',
    (text) => {
      expect(read(text)).toMatchObject({ value: 'a', issues: [{ code: 'unclosed-string' }] });
    },
  );

  test('is not closed behind the limit', () => {
    expect(read('"a\nb"', 0, 4).value).toBe('a');
    expect(read('"a\nb" x', 0, 5).value).toBe('a\nb');
    expect(read('"a\nb" x', 0, 6).value).toBe('a\nb');
  });
});

test('control characters are reported once, with an edit for each', () => {
  const found = read('"a\tb\u0001c"');
  expect(found.value).toBe('a\tb\u0001c');
  expect(found.issues).toEqual([
    {
      code: 'control-character',
      start: 2,
      end: 3,
      about: '\\t',
      edits: [
        { start: 2, end: 3, text: '\\t' },
        { start: 4, end: 5, text: '\\u0001' },
      ],
    },
  ]);
});
