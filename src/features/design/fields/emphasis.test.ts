import { expect, test } from 'vitest';
import { type Emphasis, emphasised } from './emphasis.ts';

/** Bars mark the start and end of the selection, in `marked` and in the result. */
function apply(marked: string, emphasis: Emphasis): string {
  const [before = '', inner = '', after = ''] = marked.split('|');
  const range = { start: before.length, end: before.length + inner.length };
  const { text, select } = emphasised(before + inner + after, range, emphasis);
  return `${text.slice(0, select.start)}|${text.slice(select.start, select.end)}|${text.slice(select.end)}`;
}

test.each([
  ['a |b| c', 'bold', 'a **|b|** c'],
  ['a **|b|** c', 'bold', 'a |b| c'],
  ['a |b| c', 'italic', 'a *|b|* c'],
  ['a *|b|* c', 'italic', 'a |b| c'],
  ['a **|b|** c', 'italic', 'a ***|b|*** c'],
  ['a ***|b|*** c', 'italic', 'a **|b|** c'],
  ['||', 'bold', '**||**'],
  ['see |docs|', 'link', 'see [docs](|https://|)'],
  ['see ||', 'link', 'see [||](https://)'],
] as const)('“%s” with %s applied becomes “%s”', (before, emphasis, after) => {
  expect(apply(before, emphasis)).toBe(after);
});
