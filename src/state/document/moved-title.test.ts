import { beforeEach, expect, test } from 'vitest';
import { checkDocument } from '../../cards/check.ts';
import { difference } from '../../json/difference.ts';
import { createPlayground } from '../store.ts';
import type { DocumentSlice } from './document.ts';
import { DocumentHistory } from './document-history.ts';
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

/** Edits the text as the store does, and updates the titles. */
function edit(text: string): Readonly<Record<string, string>> {
  const change = difference(document.text, text);
  const after = { ...document, text, checked: checkDocument(text) };
  const titles = move(document, change === null ? [] : [change], after);
  document = titles === null ? after : { ...after, titles };
  return document.titles;
}

test('a key that is typed again, letter by letter, keeps its title', () => {
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

test('another draft starts without it', () => {
  edit(cards('', 'plan'));
  open(cards('', 'plan'), { usage: 'Usage' }, 'other');
  expect(edit(cards('x', 'plan'))).toEqual({ usage: 'Usage' });
});

async function playgroundWith(text: string, titles: Record<string, string>) {
  const history = Promise.resolve(new DocumentHistory());
  const playground = createPlayground(
    {
      check: (written) => checkDocument(written),
      history: () => history,
      preferences: { read: () => null, write: () => undefined },
    },
    { id: 'a', content: { name: 'First', text, titles } },
  );
  await history;
  await Promise.resolve();
  return playground;
}

test('text and title are one step: an undo takes both back, and letters of one word stay one step', async () => {
  const { store, actions } = await playgroundWith(cards('usage'), { usage: 'Usage' });
  let text = store.getState().document.text;
  for (const letter of '-of-june') {
    const at = text.indexOf('","components"');
    const typed = { start: at, end: at, text: letter };
    text = text.slice(0, at) + letter + text.slice(at);
    actions.typeText(text, [typed]);
  }
  expect(store.getState().document.titles).toEqual({ 'usage-of-june': 'Usage' });
  actions.undo();
  expect(store.getState().document).toMatchObject({ text: cards('usage'), titles: { usage: 'Usage' } });
});
