import { expect, test } from 'vitest';
import { grouped } from './grouped.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [31_536_000, '31,536,000'],
  [-15_000, '-15,000'],
  [1_048_577, '1,048,577'],
])('%d is written as %s', (count, text) => {
  expect(grouped(count)).toBe(text);
});
