import { expect, test } from 'vitest';
import { innerJson, isJsonText, quoted } from './json-text.ts';
import { normalText, unixLines } from './normal-text.ts';

test.each([
  ['{"a": 1}', true],
  ['null', true],
  ['{a: 1}', false],
  ['', false],
])('%j is JSON: %j', (text, isJson) => {
  expect(isJsonText(text)).toBe(isJson);
});

test.each(['{"a": 1}', ' [1]', '[]'])('%j in a string is JSON that was encoded twice', (text) => {
  expect(innerJson(text)).toBe(text);
});

test.each(['hello', '1', 'null', '"a"', '[link](url)', '{', ' '])(
  '%j in a string is ordinary text',
  (text) => {
    expect(innerJson(text)).toBeNull();
  },
);

test('a text is quoted whole up to 40 characters, a longer one is cut', () => {
  expect(quoted('a "b"')).toBe('"a \\"b\\""');
  expect(quoted('x'.repeat(40))).toBe(`"${'x'.repeat(40)}"`);
  expect(quoted('x'.repeat(41))).toBe(`"${'x'.repeat(39)}…"`);
});

test('lines of every kind end in a line feed, and a byte order mark at the start is dropped', () => {
  expect(unixLines('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
  expect(normalText('\ufeffa\r\n\ufeff')).toBe('a\n\ufeff');
  expect(normalText('a\ufeff')).toBe('a\ufeff');
});
