import { expect, test } from 'vitest';
import { stepsOf } from '../../scripts/count-steps/steps.ts';
import { markdownLinks, parseMarkdown } from './markdown.ts';

test.each([
  ['*a_', 3333],
  ['[', 30_000],
  ['[a](', 30_000],
  ['[a](<b', 10_000],
  ['*a **b ', 3000],
  ['![a](b', 10_000],
  ['[a](b)', 10_000],
  ['a**b' + 'c* ', 5000],
  ['_*', 20_000],
  ['***a ', 5000],
  ['a***', 5000],
  ['\n\n', 20_000],
  ['[' + '[a](b)', 5000],
])('%j repeated %i times takes twice the steps when it is repeated twice as often', (part, times) => {
  const steps = (count: number) => stepsOf(() => parseMarkdown(part.repeat(count)));
  expect(steps(2 * times)).toBeLessThanOrEqual(2.3 * steps(times));
});

test('looking for links in a text that can have none takes far fewer steps than parsing it', () => {
  const text = 'a *b* [c] '.repeat(2000);
  expect(4 * stepsOf(() => markdownLinks(text))).toBeLessThan(stepsOf(() => parseMarkdown(text)));
});
