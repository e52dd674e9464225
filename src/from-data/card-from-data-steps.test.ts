import { expect, test } from 'vitest';
import { stepsOf } from '../../scripts/count-steps/steps.ts';
import { cardFromData, openData } from './card-from-data.ts';

const text = (part: string) => (count: number) => JSON.stringify({ id: 1, note: part.repeat(count) });
const listOf = (item: string) => (count: number) => `{"id":1,"items":[${Array(count).fill(item).join(',')}]}`;
const membersOf = (value: string) => (count: number) =>
  `{${Array.from({ length: count }, (_, index) => `"field_${index}_at":${value}`).join(',')}}`;
const raw = (before: string, part: string, after: string) => (count: number) =>
  before + part.repeat(count) + after;

/** Reads the text, chooses its fields, and writes the card with all of them. */
function make(json: string): void {
  const read = openData(json);
  if (!read.ok) return;
  const { outline } = read.data;
  cardFromData(
    read.data,
    outline.groups.flatMap(({ fields }) => fields.map(({ id }) => id)),
  );
}

test.each([
  ['a member', membersOf('"2026-11-20T10:00:00Z"'), 1000],
  ['an object', membersOf('{"name":"Ada","items":[{"a":1},{"a":2}]}'), 1000],
  ['a nothing', membersOf('{"a":{"b":{"c":[null,""]}}}'), 1000],
  ['an item', listOf('{"name":"Ada","total":"1.50","currency":"USD"}'), 1000],
  ['an edge', listOf('{"cursor":"x","node":{"name":"Ada"}}'), 1000],
  ['a list in a list', listOf('[1,[2,[3]]]'), 1000],
  [
    'a label',
    (count: number) => `{"id":1,"labels":[${Array(count).fill('{"name":"bug"}').join(',')}]}`,
    1000,
  ],
  [
    'a named pair',
    (count: number) =>
      `[${Array.from({ length: count }, (_, index) => `{"name":"a${index}","value":1}`).join(',')}]`,
    1000,
  ],
  ['an object by its id', membersOf('{"name":"Ada","plan":"pro"}'), 1000],
  [
    'a row of a table',
    (count: number) => `{"columns":["A","B"],"rows":[${Array(count).fill('[1,2]').join(',')}]}`,
    1000,
  ],
  ['a typed value', membersOf('{"S":"Ada"}'), 1000],
  [
    'a related resource',
    (count: number) =>
      `{"data":{"type":"a","id":"1","attributes":{"x":1},"relationships":{"b":{"data":[${Array.from({ length: count }, (_, index) => `{"type":"b","id":"${index}"}`).join(',')}]}}},"included":[${Array.from({ length: count }, (_, index) => `{"type":"b","id":"${index}","attributes":{"n":1}}`).join(',')}]}`,
    500,
  ],
  ['a digit in a written amount', raw('{"amount":{"currency":"EUR","value":"1', '.000', '"}}'), 10_000],
  ['a letter', text('x'), 20_000],
  ['a tag', text('<a '), 10_000],
  ['an open tag', text('<'), 20_000],
  ['a space', text(' '), 20_000],
  ['a no-width space', text('\u200b'), 20_000],
  ['an at sign', text('@a.'), 10_000],
  ['an address', text('https://a.b/'), 5000],
  ['an escape', text('"\\'), 10_000],
  ['a digit', raw('{"id":1,"amount":1', '0', '}'), 20_000],
  ['a capital in a name', raw('{"x":1,"', 'A', '":1}'), 20_000],
  ['a wrapper that is closed again', raw('', '{"data":[', ''), 5000],
  ['a bracket', raw('', '[', ''), 20_000],
  ['a trailing comma', raw('[', '[1,],', '1]'), 5000],
  ['a comment', raw('[', '1,/* a */', '1]'), 5000],
  ['a broken member', raw('{"a":', 'null,', '"'), 5000],
  ['a fence', raw('', '```\n', '{"a":1}'), 5000],
])('%s that is there twice as often takes at most twice the steps', (_what, textOf, count) => {
  const steps = (times: number) => stepsOf(() => make(textOf(times)));
  expect(steps(2 * count)).toBeLessThanOrEqual(2.3 * steps(count));
});
