import { expect, test } from 'vitest';
import { lineStartsOf, placeOf } from './line-places.ts';

test.each([
  ['', [0]],
  ['a\nb\n', [0, 2, 4]],
  ['a\r\nb\rc\n\nd', [0, 3, 5, 7, 8]],
])('the lines of %j begin at %j', (text, starts) => {
  expect(lineStartsOf(text)).toEqual(starts);
});

test('places count from 1, also at the end of the text', () => {
  const starts = lineStartsOf('ab\r\ncd');
  expect([0, 2, 4, 6].map((offset) => placeOf(starts, offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 2, column: 3 },
  ]);
});
