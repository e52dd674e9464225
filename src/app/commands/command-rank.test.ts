import { expect, test } from 'vitest';
import { commandRank } from './command-rank.ts';

const INSERT = [
  'Insert link button',
  'componentLinkButton A button that opens an address in a new tab',
] as const;
const ABOUT = ['About Card Playground', 'what is new data privacy'] as const;

test('a command whose name begins with what was typed comes first', () => {
  expect(commandRank('about', ...ABOUT)).toBeGreaterThan(commandRank('about', ...INSERT));
  expect(commandRank('Abo', ...ABOUT)).toBe(1);
});

test('words of the name count in any order, before words of the keywords', () => {
  expect(commandRank('button ins', ...INSERT)).toBeGreaterThan(commandRank('address', ...INSERT));
  expect(commandRank('address', ...INSERT)).toBeGreaterThan(commandRank('dress', ...INSERT));
});

test('letters that merely occur in order are no match', () => {
  expect(commandRank('about', ...INSERT)).toBe(0);
  expect(commandRank('privacy cards', ...ABOUT)).toBe(0);
});
