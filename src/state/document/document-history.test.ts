import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextEdit } from '../../json/problem.ts';
import { createPlayground } from '../store.ts';
import { DocumentHistory } from './document-history.ts';

async function setUp(text: string) {
  const history = Promise.resolve(new DocumentHistory());
  const playground = setUpNow(text, history);
  await history;
  await Promise.resolve();
  return playground;
}

function setUpNow(text: string, history: Promise<DocumentHistory>) {
  const playground = createPlayground(
    {
      check: () => ({ shape: 'response', cards: [], problems: [], problemCount: 0, errorCount: 0 }),
      history: () => history,
      preferences: { read: () => null, write: () => undefined },
    },
    { id: 'a', content: { name: 'First', text, titles: { usage: 'Usage' } } },
  );
  const { actions, store } = playground;
  const now = () => store.getState().document;
  return {
    actions,
    now,
    selected: () => store.getState().selection.selected,
    type(words: string) {
      for (const char of words) {
        const end = now().text.length;
        actions.typeText(now().text + char, [{ start: end, end, text: char }]);
      }
    },
  };
}

describe('one history of text and titles', () => {
  test('a word is one step, the next word another, and a write of an action one of its own', async () => {
    const { actions, now, type } = await setUp('');
    type('one two');
    actions.applyEdits([{ start: 0, end: 1, text: 'O' }]);
    type('!');
    for (const text of ['One two', 'one two', 'one ', '']) {
      actions.undo();
      expect(now().text).toBe(text);
    }
    expect(now()).toMatchObject({ canUndo: false, canRedo: true });
  });

  test('the oldest steps are forgotten once all of them hold 1.5 million characters, and the last one never is', async () => {
    const { actions, now } = await setUp('');
    const write = (letter: string, length: number) => {
      const { text } = now();
      actions.applyEdits([{ start: 0, end: text.length, text: letter.repeat(length) }]);
    };
    for (const letter of 'abcd') write(letter, 300_000);
    const undone = () => {
      actions.undo();
      return `${now().text[0]}${now().text.length}`;
    };
    // a → b, b → c and c → d hold 600,000 each.
    expect([undone(), undone()]).toEqual(['c300000', 'b300000']);
    expect(now().canUndo).toBe(false);
    for (const letter of 'ef') write(letter, 3_000_000);
    expect(undone()).toBe('e3000000');
    expect(now().canUndo).toBe(false);
  });

  test('backspaces in a row are one step', async () => {
    const { actions, now } = await setUp('abcd');
    for (const text of ['abc', 'ab', 'a']) {
      actions.typeText(text, [{ start: text.length, end: text.length + 1, text: '' }]);
    }
    actions.undo();
    expect(now().text).toBe('abcd');
  });

  test('a space ends no word, and what follows it begins one', async () => {
    const { actions, now, type } = await setUp('');
    type('ab  cd');
    actions.undo();
    expect(now().text).toBe('ab  ');
    actions.undo();
    expect(now().text).toBe('');
  });

  test.each<[string, string, TextEdit]>([
    ['a new line', 'ab\n', { start: 2, end: 2, text: '\n' }],
    ['several characters at once', 'abcd', { start: 2, end: 2, text: 'cd' }],
    ['a key elsewhere', 'xab', { start: 0, end: 0, text: 'x' }],
    ['a key in the place of another', 'ac', { start: 1, end: 2, text: 'c' }],
    ['a deletion of several characters', '', { start: 0, end: 2, text: '' }],
    ['a deletion elsewhere', 'b', { start: 0, end: 1, text: '' }],
  ])('%s is a step of its own', async (_what, text, edit) => {
    const { actions, now, type } = await setUp('');
    type('ab');
    actions.typeText(text, [edit]);
    actions.undo();
    expect(now().text).toBe('ab');
  });

  test('a character taken back at once goes with the word, and one typed after it does not', async () => {
    const { actions, now, type } = await setUp('');
    type('abc');
    actions.typeText('ab', [{ start: 2, end: 3, text: '' }]);
    actions.undo();
    expect(now().text).toBe('');
    actions.redo();
    expect(now().text).toBe('ab');
    actions.typeText('a', [{ start: 1, end: 2, text: '' }]);
    type('d');
    actions.undo();
    expect(now().text).toBe('a');
  });

  test('what is typed after an undo, a redo or another document begins a step', async () => {
    const { actions, now, type } = await setUp('');
    type('a');
    actions.undo();
    actions.redo();
    type('b');
    actions.undo();
    expect(now().text).toBe('a');
    actions.openDocument('b', { name: 'Second', text: 'x', titles: {} });
    type('y');
    actions.undo();
    expect(now()).toMatchObject({ text: 'x', canUndo: false });
  });

  test('a change drops what was undone before it', async () => {
    const { actions, now, type } = await setUp('');
    type('a');
    actions.undo();
    type('b');
    expect(now().canRedo).toBe(false);
    actions.redo();
    expect(now().text).toBe('b');
  });

  test('a thousand steps can be taken back, and the ones before are let go', async () => {
    const { actions, now } = await setUp('');
    for (let step = 0; step < 1001; step += 1) actions.applyEdits([{ start: 0, end: 0, text: 'x' }]);
    let undone = 0;
    while (now().canUndo) {
      actions.undo();
      undone += 1;
    }
    expect([undone, now().text]).toEqual([1000, 'x']);
  });

  test('a title is taken back in its turn between what was typed', async () => {
    const { actions, now, type } = await setUp('');
    type('a');
    actions.setCardTitle('usage', 'Consumption');
    type('b');
    actions.undo();
    expect(now()).toMatchObject({ text: 'a', titles: { usage: 'Consumption' } });
    actions.undo();
    expect(now()).toMatchObject({ text: 'a', titles: { usage: 'Usage' } });
    actions.undo();
    expect(now().text).toBe('');
    for (let step = 0; step < 3; step += 1) actions.redo();
    expect(now()).toMatchObject({ text: 'ab', titles: { usage: 'Consumption' }, canRedo: false });
  });

  test('a key and the title that goes with it change in one step', async () => {
    const { actions, now } = await setUp('usage');
    actions.applyEdits([{ start: 0, end: 5, text: 'used' }], { titles: { used: 'Usage' } });
    actions.undo();
    expect(now()).toMatchObject({ text: 'usage', titles: { usage: 'Usage' } });
  });

  test('all edits of a group are one step, until another comes between', async () => {
    const { actions, now } = await setUp('x');
    const group = 'field 1';
    actions.applyEdits([{ start: 1, end: 1, text: 'a' }], { group });
    actions.applyEdits([{ start: 0, end: 2, text: 'xab' }], { group });
    actions.applyEdits([{ start: 0, end: 0, text: '-' }], { group: 'field 2' });
    actions.applyEdits([{ start: 4, end: 4, text: 'c' }], { group });
    for (const text of ['-xab', 'xab', 'x']) {
      actions.undo();
      expect(now().text).toBe(text);
    }
  });

  test('redo gives the titles and the selection that a group ended with', async () => {
    const { actions, now, selected } = await setUp('usage');
    const group = 'key';
    actions.applyEdits([{ start: 0, end: 5, text: 'use' }], { group, titles: { use: 'Usage' } });
    actions.applyEdits([{ start: 3, end: 3, text: 'd' }], {
      group,
      titles: { used: 'Usage' },
      selected: { path: [1], from: 'preview' },
    });
    actions.undo();
    expect(now().titles).toEqual({ usage: 'Usage' });
    actions.redo();
    expect(now()).toMatchObject({ text: 'used', titles: { used: 'Usage' } });
    expect(selected()?.path).toEqual([1]);
  });

  test('what a group did is given up without a way back to it; another group’s step stays', async () => {
    const { actions, now } = await setUp('x');
    actions.applyEdits([{ start: 0, end: 1, text: 'y' }], { group: 'other' });
    actions.applyEdits([{ start: 0, end: 1, text: 'z' }], { group: 'field' });
    actions.giveUp('field');
    actions.giveUp('field');
    expect(now()).toMatchObject({ text: 'y', canRedo: false, canUndo: true });
  });

  test('the pieces of a completion are one step', async () => {
    const { actions, now } = await setUp('te');
    actions.typeText('', [{ start: 0, end: 2, text: '' }]);
    actions.typeText('{ "text": }', [{ start: 0, end: 0, text: '{ "text": }' }], true);
    actions.undo();
    expect(now().text).toBe('te');
  });

  test('undo selects what came back, or puts the caret behind a single character or where nothing came', async () => {
    const { actions, now } = await setUp('[1,2]');
    actions.applyEdits([{ start: 1, end: 3, text: '' }]);
    actions.undo();
    expect(now().change).toMatchObject({ origin: 'action', select: { start: 1, end: 3 } });
    actions.redo();
    expect(now().change.select).toEqual({ start: 1, end: 1 });
    actions.applyEdits([{ start: 1, end: 2, text: '' }]);
    actions.undo();
    expect(now().change.select).toEqual({ start: 2, end: 2 });
  });

  test('undo of several places puts the caret at the first, and of titles alone leaves it', async () => {
    const { actions, now } = await setUp('ab ab');
    const both = ['xx', 'yy'].map((text, index) => ({ start: 3 * index, end: 3 * index + 2, text }));
    actions.applyEdits(both);
    actions.undo();
    expect(now()).toMatchObject({ text: 'ab ab', change: { select: { start: 2, end: 2 } } });
    actions.setCardTitle('usage', 'Other');
    actions.undo();
    expect(now()).toMatchObject({ titles: { usage: 'Usage' }, change: { edits: [], select: null } });
    const group = 'field';
    actions.applyEdits([{ start: 0, end: 1, text: 'A' }], { group });
    actions.applyEdits(both, { group });
    actions.undo();
    expect(now()).toMatchObject({ text: 'ab ab', change: { edits: null, select: { start: 0, end: 0 } } });
  });

  test('what is undone before the history’s code has come is undone when it comes', async () => {
    let bring = (_history: DocumentHistory) => {};
    const coming = new Promise<DocumentHistory>((resolve) => {
      bring = resolve;
    });
    const { actions, now } = setUpNow('a', coming);
    actions.applyEdits([{ start: 1, end: 1, text: 'b' }]);
    expect(now()).toMatchObject({ text: 'ab', canUndo: true, canRedo: false });
    actions.undo();
    expect(now().text).toBe('ab');
    bring(new DocumentHistory());
    await coming;
    await Promise.resolve();
    expect(now()).toMatchObject({ text: 'a', canUndo: false, canRedo: true });
  });

  test('without the history’s code everything but undo works', async () => {
    const missing = Promise.reject<DocumentHistory>(new TypeError('Failed to fetch'));
    const { actions, now } = setUpNow('a', missing);
    await missing.catch(() => undefined);
    actions.applyEdits([{ start: 1, end: 1, text: 'b' }]);
    expect(now().text).toBe('ab');
  });

  test('undo selects the component again that was selected before', async () => {
    const { actions, selected } = await setUp('[1,2]');
    actions.select({ path: [0], from: 'preview' });
    actions.applyEdits([{ start: 1, end: 3, text: '' }], { selected: null });
    expect(selected()).toBeNull();
    actions.undo();
    expect(selected()?.path).toEqual([0]);
    actions.redo();
    expect(selected()).toBeNull();
  });

  test('a text that an editor wrote its own way, and another document, leave nothing to undo', async () => {
    const { actions, now } = await setUp('a\r\n');
    actions.applyEdits([{ start: 0, end: 1, text: 'b' }]);
    actions.typeText('b\n', null);
    expect(now().canUndo).toBe(false);
    actions.applyEdits([{ start: 0, end: 1, text: 'c' }]);
    actions.openDocument('b', { name: 'Second', text: '', titles: {} });
    actions.undo();
    expect(now()).toMatchObject({ id: 'b', text: '', canUndo: false });
  });

  test('undo and redo give every text there was, whatever was edited in whichever groups', async () => {
    const change = fc.record({
      at: fc.nat(),
      length: fc.nat(3),
      text: fc.string({ maxLength: 3 }),
      how: fc.constantFrom('typed', 'joins', 'action', 'group a', 'group b'),
    });
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.array(change), async (initial, changes) => {
        const { actions, now } = await setUp(initial);
        for (const { at, length, text, how } of changes) {
          const start = at % (now().text.length + 1);
          const end = Math.min(now().text.length, start + length);
          const edits = [{ start, end, text }];
          const next = now().text.slice(0, start) + text + now().text.slice(end);
          if (how === 'typed' || how === 'joins') actions.typeText(next, edits, how === 'joins');
          else actions.applyEdits(edits, how === 'action' ? {} : { group: how });
        }
        const last = now().text;
        while (now().canUndo) actions.undo();
        expect(now().text).toBe(initial);
        while (now().canRedo) actions.redo();
        expect(now().text).toBe(last);
      }),
    );
  });
});
