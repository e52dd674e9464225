import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../json/json.ts';
import { MAX_LISTED_PROBLEMS } from '../json/problem.ts';
import { checkAhead } from './check/check-ahead.ts';
import { isCheckedCard } from './check/check-card.ts';
import { isCheckedComponent } from './check/check-component.ts';
import { checkValue } from './check/check-value.ts';
import { NO_FINDINGS, TallyBuilder } from './check/tally.ts';
import { checkDocument } from './check.ts';
import { createRecheck } from './recheck.ts';

const list = (...items: string[]) => `[${items.join(',')}]`;
const times = (count: number, item: string) => Array<string>(count).fill(item);
const ERROR = '{"componentSpacer":{}}';
const WARNING = '{"componentText":{"text":"a","size":"S"}}';

describe('the numbers of problems and errors are those of the whole document', () => {
  test.each([
    ['fewer than are listed', list(...times(3, ERROR), ...times(2, WARNING)), 5, 3],
    ['as many as are listed', list(...times(60, ERROR), ...times(40, WARNING)), 100, 60],
    ['one more', list(...times(60, ERROR), ...times(41, WARNING)), 101, 60],
    ['many more', list(...times(500, ERROR), ...times(300, WARNING)), 800, 500],
    ['in a card', `{"key":"k","components":${list(...times(150, ERROR), WARNING)},"icon":1}`, 152, 150],
    ['and mistakes in the JSON', `[${times(150, `${ERROR},`).join('')}${WARNING},]`, 152, 151],
    ['most of them in the JSON', `[${times(150, '01,').join('')}${ERROR}]`, 301, 301],
  ])('%s', (_, text, problems, errors) => {
    const checked = checkDocument(text);
    expect([checked.problemCount, checked.errorCount]).toEqual([problems, errors]);
    expect(checked.problems).toHaveLength(Math.min(problems, MAX_LISTED_PROBLEMS));
  });
});

test('a tally counts all findings and keeps the first hundred, each with the path to its part', () => {
  const part = new TallyBuilder();
  const finding = { path: ['text'], spot: 'value', detail: { code: 'empty-aside' } } as const;
  for (let index = 0; index < 70; index += 1)
    part.add({ ...finding, severity: index < 30 ? 'error' : 'warning' });
  const whole = new TallyBuilder();
  whole.addAll(part, ['a', 1]);
  whole.addAll(part, ['b']);
  whole.add({ ...finding, severity: 'error' });
  expect([whole.errors, whole.warnings, whole.findings.length]).toEqual([61, 80, 100]);
  expect(whole.findings[0]?.path).toEqual(['a', 1, 'text']);
  expect(whole.findings[99]?.path).toEqual(['b', 'text']);
  expect([NO_FINDINGS.errors, NO_FINDINGS.warnings, NO_FINDINGS.findings.length]).toEqual([0, 0, 0]);
});

describe('a check in steps', () => {
  const divider = (): JsonObject => ({ componentDivider: {} });
  const row = (...main: JsonObject[]): JsonObject => ({
    componentRow: { rowMainContent: main, rowAsideContent: [] },
  });
  const steps = (value: Json) => [...checkAhead(value)].length;

  test.each<[string, Json, number]>([
    ['a component, and each one in it', row(divider(), divider()), 3],
    ['each component of a list', [divider(), row(divider())], 3],
    ['a card, and each of its components', { key: 'k', components: [divider(), divider()] }, 3],
    [
      'each card of a response',
      {
        cards: [
          { key: 'a', components: [divider()] },
          { key: 'b', components: null },
        ],
      },
      3,
    ],
    ['each card of a list', [{ key: 'a', components: [divider()] }], 2],
    ['each card under "card"', { card: [{ key: 'a', components: [divider()] }] }, 2],
    ['a container and what is in it', { componentContainer: { containerContent: [row(divider())] } }, 3],
    ['nothing of what is no card', { cards: [1, null] }, 0],
    ['nothing of no list', { cards: 5 }, 0],
    ['nothing of no document', 5, 0],
    ['nothing of a component without content', { componentRow: null }, 1],
  ])('pauses after %s', (_, value, pauses) => {
    expect(steps(value)).toBe(pauses);
    // What was checked is remembered.
    expect(steps(value)).toBe(0);
  });

  test('leaves nothing to check, and tells what a check at once tells', () => {
    const spacer: JsonObject = { componentSpacer: {} };
    const card: JsonObject = { key: 'k', components: [row(divider()), spacer] };
    const value: Json = { cards: [card] };
    expect(isCheckedCard(card)).toBe(false);
    for (const _ of checkAhead(value));
    expect(isCheckedCard(card)).toBe(true);
    expect(isCheckedComponent(spacer, 'card')).toBe(true);
    expect(isCheckedComponent(spacer, 'row')).toBe(false);
    expect(checkValue(value)).toEqual(checkValue(structuredClone(value)));
  });
});

describe('what did not change is not checked again', () => {
  const text = (words: string, above = '') =>
    `{"cards":[${above}{"key":"a","components":[{"componentText":{"text":"${words}"}},{"componentDivider":{}}]},{"key":"b","components":null}]}`;

  test('but is the same object, for cards and components', () => {
    const check = createRecheck();
    const before = check(text('one'));
    const after = check(text('two'));
    expect(after.cards[1]).toBe(before.cards[1]);
    expect(after.cards[0]).not.toBe(before.cards[0]);
    expect(after.cards[0]?.components?.[1]).toBe(before.cards[0]?.components?.[1]);
    expect(after.cards[0]?.components?.[0]).toMatchObject({ text: 'two' });
  });

  test('and a card below an inserted one has another place', () => {
    const check = createRecheck();
    const before = check(text('one'));
    const after = check(text('one', '{"key":"new","components":[]},'));
    expect(after.cards.map(({ path }) => path)).toEqual([
      ['cards', 0],
      ['cards', 1],
      ['cards', 2],
    ]);
    expect(after.cards[1]?.componentsPath).toEqual(['cards', 1, 'components']);
    expect(after.cards[1]?.components).toBe(before.cards[0]?.components);
  });

  test('a component in another place is checked for that place', () => {
    const inner = { componentContainer: { containerContent: [{ componentDivider: {} }] } };
    expect(checkValue([inner]).tally.errors).toBe(0);
    expect(checkValue([{ componentContainer: { containerContent: [inner] } }]).tally.errors).toBe(1);
    expect(checkValue([inner]).tally.errors).toBe(0);
  });
});
