import { expect, test } from 'vitest';
import {
  endsValue,
  isBlank,
  isInNumber,
  isLineEnd,
  isOddSpace,
  isSpace,
  unitsOfWordPart,
  unitsOfWordStart,
} from './characters.ts';

/** Those of the first 128 characters for which `isOne` is true. */
const among = (isOne: (code: number) => boolean) =>
  Array.from({ length: 128 }, (_, code) => (isOne(code) ? String.fromCharCode(code) : '')).join('');
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';

test('JSON knows four kinds of white space, two of them within a line', () => {
  expect(among(isSpace)).toBe('\t\n\r ');
  expect(among(isBlank)).toBe('\t ');
  expect(among(isLineEnd)).toBe('\n\r');
  expect(among(isOddSpace)).toBe('');
  expect(['\u00a0', '\ufeff', 'é', '\u2007'].map((char) => isOddSpace(char.charCodeAt(0)))).toEqual([
    true,
    true,
    false,
    true,
  ]);
});

test('a value ends at a comma, a closing bracket and the end of its line', () => {
  expect(among((code) => endsValue(String.fromCharCode(code)))).toBe('\n\r,]}');
  expect(endsValue('')).toBe(true);
});

test('a number may hold letters and digits, signs and points', () => {
  expect(among(isInNumber)).toBe(`+-.0123456789${LETTERS}`);
});

test('a word begins with a letter, an underscore or a dollar sign; digits, hyphens and points may follow', () => {
  expect(among((code) => unitsOfWordStart(String.fromCharCode(code), 0) === 1)).toBe(`$${LETTERS}`);
  expect(among((code) => unitsOfWordPart(String.fromCharCode(code), 0) === 1)).toBe(
    `$-.0123456789${LETTERS}`,
  );
});

test('letters of every script belong to words, those of two units count as two', () => {
  expect(['é', '字', '𝒳', '\u0080', '٣', '😀', ''].map((char) => unitsOfWordStart(char, 0))).toEqual([
    1, 1, 2, 0, 0, 0, 0,
  ]);
  expect(['é', '字', '𝒳', '\u0080', '٣', '😀', ''].map((char) => unitsOfWordPart(char, 0))).toEqual([
    1, 1, 2, 0, 1, 0, 0,
  ]);
});
