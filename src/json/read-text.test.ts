import { describe, expect, test } from 'vitest';
import { excessOf, MAX_PARTS, MAX_TEXT_LENGTH, readStrictly, readText, readTolerantly } from './read-text.ts';
import { scanJson } from './scan-json.ts';

describe('a text', () => {
  test.each([
    ['', 'empty', undefined],
    [' \n\t', 'empty', undefined],
    ['\ufeff', 'empty', undefined],
    ['@', 'read', undefined],
    ['null', 'read', null],
    ['0', 'read', 0],
    ['{"a": [1, {"b": 2}]}', 'read', { a: [1, { b: 2 }] }],
    ['[1,]', 'read', [1]],
  ])('%j is %s, with the value %j', (text, state, value) => {
    expect(readText(text)).toMatchObject({ state, value });
  });

  test('that JSON.parse takes has no issues, and one that it refuses has them', () => {
    expect(readText('[1]').issues).toEqual([]);
    expect(readText('[1,]').issues.map(({ code }) => code)).toEqual(['trailing-comma']);
    expect(readTolerantly('[1]').issues).toEqual([]);
  });

  test.each([
    ['{"a": 1, "a": 2}', 1],
    ['[{"a": {"b": 1, "c": 2, "b": 3}}]', 1],
    ['{"a": 1, "b": {"a": 1}}', 0],
    ['{"a": null, "b": "a:b", "c": [{"a": 1}, {"a": 2}]}', 0],
  ])('%j has %i keys written twice, which only a thorough reader looks for', (text, count) => {
    expect(readText(text, true).issues).toHaveLength(count);
    expect(readText(text).issues).toEqual([]);
    expect(readStrictly(text)?.repeats()).toBe(count > 0);
  });
});

describe('a text is too large', () => {
  const spaces = (length: number) => `[${' '.repeat(length - 2)}]`;

  test('above a megabyte of characters', () => {
    expect(excessOf(spaces(MAX_TEXT_LENGTH))).toBeNull();
    expect(excessOf(spaces(MAX_TEXT_LENGTH + 1))).toBe('too-large');
    expect(readText(spaces(MAX_TEXT_LENGTH + 1))).toEqual({
      value: undefined,
      issues: [],
      state: 'too-large',
    });
  });

  test('above 200,000 brackets, colons and commas outside of strings', () => {
    const items = (count: number) => `[${'1,'.repeat(count - 1)}1]`;
    expect(excessOf(items(MAX_PARTS))).toBeNull();
    expect(excessOf(items(MAX_PARTS + 1))).toBe('too-many-parts');
    expect(readText(items(MAX_PARTS + 1)).state).toBe('too-many-parts');
    expect(excessOf(`"${','.repeat(MAX_PARTS * 2)}"`)).toBeNull();
  });
});

test('a part may be nested as deep as its place in the document leaves room for', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  expect(readStrictly(nested(32))).not.toBeNull();
  expect(readStrictly(nested(33))).toBeNull();
  expect(readStrictly(nested(30), 2)).not.toBeNull();
  expect(readStrictly(nested(30), 3)).toBeNull();
  expect(readStrictly('[1')).toBeNull();
  expect(readText(nested(33)).issues.map(({ code }) => code)).toEqual(['too-deep']);
});

test.each([
  ['1', 0, 0, 0],
  ['[]', 1, 0, 1],
  ['[1, 2]', 1, 0, 2],
  ['{"a": 1, "b": [2, {"c": 3}]}', 3, 3, 8],
  ['[[1], [2], [[3]]]', 3, 0, 7],
  ['{"a,:[{": "b\\"]}"}', 1, 1, 2],
  ['["a\\\\", 1]', 1, 0, 2],
  ['["\\"]", [1]]', 2, 0, 3],
  ['["a", 1', 1, 0, 2],
  ['["a, [[', 1, 0, 1],
  ['"', 0, 0, 0],
  ['""[', 1, 0, 1],
])('%j is %i deep, with %i properties and %i parts', (text, depth, properties, parts) => {
  expect(scanJson(text)).toEqual({ depth, properties, parts });
});
