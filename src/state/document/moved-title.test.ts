import { beforeEach, expect, test } from 'vitest';
import { checkDocument } from '../../cards/check.ts';
import type { DocumentSlice } from './document.ts';
import { createTitleMover } from './moved-title.ts';

type Text = Pick<DocumentSlice, 'id' | 'text' | 'titles' | 'checked'>;
const cards = (...keys: string[]) =>
  `{"cards":[${keys.map((key) => `{"key":"${key}","components":[]}`).join(',')}]}`;

let move: ReturnType<typeof createTitleMover>;
let document: Text;

beforeEach(() => {
  move = createTitleMover();
  open(cards('usage', 'plan'), { usage: 'Usage this month' });
});

function open(text: string, titles: Record<string, string>, id = 'd'): void {
  document = { id, text, titles, checked: checkDocument(text) };
}

/** Edits the text as the store does, its titles following. */
function edit(text: string): Readonly<Record<string, string>> {
  const after = { ...document, text, checked: checkDocument(text) };
  const moved = move(document, after);
  document = after;
  if (moved !== null) {
    const { [moved.from]: title = '', ...others } = document.titles;
    document = { ...document, titles: { ...others, [moved.to]: title } };
  }
  return document.titles;
}

test('a key that is typed anew, letter by letter, keeps its title', () => {
  for (const key of ['usag', 'usa', 'us', 'u', '', 'c', 'co', 'cost', 'costs']) edit(cards(key, 'plan'));
  expect(document.titles).toEqual({ costs: 'Usage this month' });
});

test('so does one that is pasted over, and undone', () => {
  expect(edit(cards('costs', 'plan'))).toEqual({ costs: 'Usage this month' });
  expect(edit(cards('usage', 'plan'))).toEqual({ usage: 'Usage this month' });
});

test('so does one that is taken out with its quotes first', () => {
  edit('{"cards":[{"key":,"components":[]},{"key":"plan","components":[]}]}');
  edit(cards('', 'plan'));
  expect(edit(cards('costs', 'plan'))).toEqual({ costs: 'Usage this month' });
});

test('a key that is for a moment another card’s takes no title from it, and keeps its own', () => {
  open(cards('usage', 'p'), { usage: 'Usage', p: 'Plan' });
  for (const key of ['', 'p', 'pa', 'pay']) edit(cards(key, 'p'));
  expect(document.titles).toEqual({ pay: 'Usage', p: 'Plan' });
});

test.each([
  ['another document is pasted', cards('invoice')],
  ['another document with as many cards is pasted', '{"cards": [{"key":"a","components":null},{"key":"b"}]}'],
  ['the card is deleted', cards('plan')],
  ['the cards change places', cards('plan', 'usage')],
  ['something else is typed', cards('usage', 'plans')],
])('no title moves where %s', (_what, text) => {
  expect(edit(text)).toEqual({ usage: 'Usage this month' });
});

test('another draft begins afresh', () => {
  edit(cards('', 'plan'));
  open(cards('', 'plan'), { usage: 'Usage' }, 'other');
  expect(edit(cards('x', 'plan'))).toEqual({ usage: 'Usage' });
});
