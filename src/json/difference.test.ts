import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from './apply-edits.ts';
import { commonStart, difference } from './difference.ts';

test.each([
  ['abc', 'abc', null],
  ['abc', 'abXc', { start: 2, end: 2, text: 'X' }],
  ['abXc', 'abc', { start: 2, end: 3, text: '' }],
  ['', 'a', { start: 0, end: 0, text: 'a' }],
  ['a', '', { start: 0, end: 1, text: '' }],
  ['aXc', 'aYYc', { start: 1, end: 2, text: 'YY' }],
  // It's unknown which of the equal letters was added, so it takes the last one.
  ['aaa', 'aaaa', { start: 3, end: 3, text: 'a' }],
  ['aaaa', 'aaa', { start: 3, end: 4, text: '' }],
])('from %j to %j the smallest replacement is %j', (before, after, edit) => {
  expect(difference(before, after)).toEqual(edit);
});

test.each([
  ['a😀b', 'a😁b', { start: 1, end: 3, text: '😁' }],
  // Here the second halves are equal (U+DE00).
  ['a\u{1F600}b', 'a\u{1FA00}b', { start: 1, end: 3, text: '\u{1FA00}' }],
  ['\u{1F600}', '\u{1FA00}', { start: 0, end: 2, text: '\u{1FA00}' }],
  ['a', 'a\u{10FFFF}', { start: 1, end: 1, text: '\u{10FFFF}' }],
  ['\u{10FFFF}', '\u{10FFFE}', { start: 0, end: 2, text: '\u{10FFFE}' }],
  ['\u{10000}', '\u{10001}', { start: 0, end: 2, text: '\u{10001}' }],
  ['\u{10000}', '\u{10400}', { start: 0, end: 2, text: '\u{10400}' }],
  ['x\u{1F600}', 'x\u{1F600}\u{1F601}', { start: 3, end: 3, text: '\u{1F601}' }],
  // These aren't halves of a pair, so each is its own character.
  ['\ue000a', '\ue000b', { start: 1, end: 2, text: 'b' }],
  ['a\udc00', 'b\udc00', { start: 0, end: 1, text: 'b' }],
  ['\udc00', '\udc01', { start: 0, end: 1, text: '\udc01' }],
])('an edit from %j to %j has whole characters only', (before, after, edit) => {
  expect(difference(before, after)).toEqual(edit);
});

// Texts are compared in blocks of 4,096 characters.
const LENGTHS = [0, 1, 4_095, 4_096, 4_097, 8_192, 12_300];

test.each(LENGTHS)('with %i equal characters before it and behind it the edit is as small', (length) => {
  const around = 'abcdefghij'.repeat(1_300).slice(0, length);
  for (const [before, after] of [
    ['1', '2'],
    ['', '2'],
    ['1', ''],
    ['1', '23'],
  ]) {
    expect(difference(around + before + around, around + after + around)).toEqual({
      start: length,
      end: length + (before ?? '').length,
      text: after,
    });
  }
  expect(commonStart(`${around}1`, `${around}2${around}`)).toBe(length);
  expect(commonStart(around, around)).toBe(length);
  expect(commonStart(around, `${around}1`)).toBe(length);
});

test('an edit takes one text to the other, and what it replaces neither begins nor ends with the same character', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '😁', '\u{1FA00}'), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const edit = difference(before, after) ?? { start: 0, end: 0, text: '' };
      expect(applyEdits(before, [edit])).toBe(after);
      const [gone, written] = [[...before.slice(edit.start, edit.end)], [...edit.text]];
      expect(gone.length === 0 || gone[0] !== written[0]).toBe(true);
      expect(gone.length === 0 || gone.at(-1) !== written.at(-1)).toBe(true);
      expect(gone.length + written.length === 0).toBe(before === after);
    }),
    { numRuns: 300 },
  );
});
