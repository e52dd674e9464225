import { describe, expect, test } from 'vitest';
import { isFollowedBy, JsonTokens, tokenText } from './json-tokens.ts';

/** The tokens, with a `!` after an unclosed string. */
function tokensOf(text: string, from = 0): string[] {
  const tokens = new JsonTokens(text, from);
  const found: string[] = [];
  while (tokens.next()) found.push(text.slice(tokens.start, tokens.end) + (tokens.closed ? '' : '!'));
  // Once at the end, `next` keeps returning false.
  expect(tokens.next()).toBe(false);
  return found;
}

describe('tokens', () => {
  test.each([
    ['{"a": [1, true]}', ['{', '"a"', ':', '[', '1', ',', 'true', ']', '}']],
    ['1"a"2', ['1', '"a"', '2']],
    ['-1.5e3\tx', ['-1.5e3', 'x']],
    ['a:b,c', ['a', ':', 'b', ',', 'c']],
    ['\ufeff\u00a0 \u0001[', ['[']],
    ['', []],
    // Comments are skipped; a single slash is a word.
    ['1 // a, "b"\n2', ['1', '2']],
    ['1 /* a, "b"\n*/2', ['1', '2']],
    ['1 /*/ 2 */ 3', ['1', '3']],
    ['1 // 2', ['1']],
    ['1 /* 2', ['1']],
    ['1 //', ['1']],
    ['1 / 2', ['1', '/', '2']],
    ['a/b', ['a', '/b']],
    ['a//b\nc', ['a', 'c']],
    ['a *2', ['a', '*2']],
    // A string ends at the end of its line.
    ['"a\nb"', ['"a!', 'b', '"!']],
    ['"a\r\n1', ['"a!', '1']],
    ['"a\r1', ['"a\r1!']],
    ['"a', ['"a!']],
    ['"', ['"!']],
    ['"a\\"b" 1', ['"a\\"b"', '1']],
    ['"a\\\\" 1', ['"a\\\\"', '1']],
    ['"a\\\n1', ['"a\\!', '1']],
    ['"a\\', ['"a\\!']],
  ])('%j are %j', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  test('are of a kind each', () => {
    const tokens = new JsonTokens('{}[]:,"a"a');
    const kinds = [];
    while (tokens.next()) kinds.push(tokens.type);
    expect(kinds).toEqual(['{', '}', '[', ']', ':', ',', 'string', 'word']);
  });

  test('can be read from the middle of a text', () => {
    expect(tokensOf('[1, 2]', 3)).toEqual(['2', ']']);
  });

  test('are all closed before the first is read', () => {
    expect(new JsonTokens('').closed).toBe(true);
  });
});

test.each([
  ['"abc"', 'abc'],
  ['abc', 'abc'],
  ['"a\\nb"', 'a\nb'],
  ['"a\\"b"', 'a"b'],
  ['"\\u0061"', 'a'],
  ['"abc', 'abc'],
  ['"', ''],
  ['""', ''],
  ['"a\\nb', 'a\nb'],
  // An escaped quote at the end closes nothing.
  ['"a\\"', 'a"'],
  ['"a\\\\"', 'a\\'],
  ['"a\\\\\\"', 'a\\"'],
  ['"a\\d"', 'a\\d'],
  ['"a\\d', 'a\\d'],
  ['a"', 'a"'],
])('the token %j says %j', (written, text) => {
  expect(tokenText(written)).toBe(text);
});

test('what follows is found behind blanks and comments', () => {
  expect(isFollowedBy('"a" // :\n :', 3, [':'])).toBe(true);
  expect(isFollowedBy('"a" , :', 3, [':'])).toBe(false);
  expect(isFollowedBy('"a"', 3, [':', 'word'])).toBe(false);
});
