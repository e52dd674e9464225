import { expect, test } from 'vitest';
import { createQuickTexts } from './quick-texts.ts';

test('the last eight texts are remembered, and one that comes again counts as new', () => {
  const quick = createQuickTexts();
  for (let index = 0; index < 8; index += 1) quick.add(`text ${index}`);
  quick.add('text 0');
  quick.add('text 8');
  const known = Array.from({ length: 9 }, (_, index) => index).filter((index) => quick.has(`text ${index}`));
  expect(known).toEqual([0, 2, 3, 4, 5, 6, 7, 8]);
});

test.each([60_000, 60_001])('a text of more than 60,000 characters is not remembered: %i', (length) => {
  const quick = createQuickTexts();
  quick.add('a'.repeat(length));
  expect(quick.has('a'.repeat(length))).toBe(length === 60_000);
});
