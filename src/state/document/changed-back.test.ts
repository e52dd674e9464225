import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../cards/check.ts';
import { createPlayground } from '../store.ts';
import { DocumentHistory } from './document-history.ts';

const TEXT = JSON.stringify({
  cards: [
    {
      key: 'order',
      components: [
        { componentText: { text: 'One' } },
        { componentRow: { rowMainContent: [{ componentText: { text: 'Two' } }], rowAsideContent: [] } },
        { componentBadge: { badgeLabel: 'Three' } },
      ],
    },
    { key: 'usage', components: [{ componentText: { text: 'Four' } }] },
  ],
});

const components = (index: number) => ['cards', 0, 'components', index];

async function setUp(text = TEXT) {
  const history = Promise.resolve(new DocumentHistory());
  const { actions, store } = createPlayground(
    {
      check: (text) => checkDocument(text),
      history: () => history,
      preferences: { read: () => null, write: () => undefined },
    },
    { id: 'a', content: { name: 'First', text, titles: { usage: 'Usage' } } },
  );
  await history;
  const now = () => store.getState();
  const edit = (from: string, to: string) => {
    const start = now().document.text.indexOf(from);
    return { start, end: start + from.length, text: to };
  };
  return {
    actions,
    now,
    /** What an undo, and what a redo selects while the last card is selected. */
    backAndForth() {
      const last = ['cards', 1];
      const after = (replay: () => void) => {
        actions.select({ path: last, from: 'preview' });
        replay();
        return now().selection.selected;
      };
      return [after(actions.undo), after(actions.redo)];
    },
    type(from: string, to: string) {
      const typed = edit(from, to);
      const { text: former } = now().document;
      actions.typeText(former.slice(0, typed.start) + to + former.slice(typed.end), [typed]);
    },
    fix: (from: string, to: string) => actions.applyEdits([edit(from, to)]),
    caretText(length: number) {
      const { text: all, change } = now().document;
      const start = change.select?.start ?? -1;
      return all.slice(start, start + length);
    },
  };
}

describe('undo and redo select what changed, wherever the selection was', () => {
  test.each([
    ['a component', 'Three', 'Others', components(2)],
    ['a component in a row', 'Two', 'Others', [...components(1), 'componentRow', 'rowMainContent', 0]],
    ['a card’s key', 'order', 'orders', ['cards', 0]],
  ])('typed in %s', async (_what, from, to, path) => {
    const { type, backAndForth } = await setUp();
    type(from, to);
    const [undone, redone] = backAndForth();
    expect(undone?.path).toEqual(path);
    expect(redone?.path).toEqual(path);
  });

  test('pasted before another component: that one, and then what was pasted', async () => {
    const { actions, now, backAndForth } = await setUp();
    const { text } = now().document;
    const at = text.indexOf('{"componentBadge"');
    const pasted = '{"componentSpacer":{"spacerSize":"S"}},';
    actions.typeText(text.slice(0, at) + pasted + text.slice(at), [{ start: at, end: at, text: pasted }]);
    const [undone, redone] = backAndForth();
    expect(undone?.path).toEqual(components(2));
    expect(redone?.path).toEqual(components(2));
  });

  test('typed over several components of a card: the card', async () => {
    const { type, backAndForth } = await setUp();
    type(
      '"One"}},{"componentRow":{"rowMainContent":[{"componentText":{"text":"Two"',
      '"1"}},{"componentRow":{"rowMainContent":[{"componentText":{"text":"2"',
    );
    expect(backAndForth().map((selected) => selected?.path)).toEqual([
      ['cards', 0],
      ['cards', 0],
    ]);
  });

  test('fixed elsewhere, and titles, which are not in the text', async () => {
    const { fix, actions, backAndForth } = await setUp();
    fix('"Three"', '"Fixed"');
    expect(backAndForth().map((selected) => selected?.path)).toEqual([components(2), components(2)]);
    actions.setCardTitle('order', 'Last order');
    expect(backAndForth().map((selected) => selected?.path)).toEqual([
      ['cards', 0],
      ['cards', 0],
    ]);
  });

  test('in a document that is a single card, its key is the card', async () => {
    const { type, actions, now } = await setUp(
      '{"key":"order","components":[{"componentText":{"text":"One"}}]}',
    );
    type('order', 'orders');
    actions.select({ path: ['components', 0], from: 'preview' });
    actions.undo();
    expect(now().selection.selected?.path).toEqual([]);
  });

  test('what changed the selection selects the same again, and the caret follows it', async () => {
    const { actions, now, backAndForth, caretText } = await setUp();
    actions.select({ path: components(0), from: 'preview' });
    const { text } = now().document;
    const start = text.indexOf('{"componentText');
    const end = text.indexOf('{"componentRow');
    const badge = text.indexOf('{"componentBadge');
    const moved = `${text.slice(end, badge)}${text.slice(start, end)}`;
    actions.applyEdits([{ start, end: badge, text: moved }], {
      selected: { path: components(1), from: 'text' },
    });
    const [undone, redone] = backAndForth();
    expect(undone?.path).toEqual(components(0));
    expect(redone?.path).toEqual(components(1));
    expect(caretText(15)).toBe('"componentText"');
  });

  test('the steps of a group stay with the selection while all of them are of it', async () => {
    const { actions, now, fix, backAndForth } = await setUp();
    const group = 'field';
    const at = now().document.text.indexOf('One');
    const selected = { path: components(2), from: 'preview' as const };
    actions.select(selected);
    actions.applyEdits([{ start: at, end: at, text: 'A' }], { group, selected });
    actions.applyEdits([{ start: at, end: at, text: 'B' }], { group, selected });
    expect(backAndForth().map((each) => each?.path)).toEqual([components(2), components(2)]);
    fix('"Three"', '"3"');
    actions.select(selected);
    actions.applyEdits([{ start: at, end: at, text: 'C' }], { group });
    expect(backAndForth().map((each) => each?.path)).toEqual([components(0), components(0)]);
  });

  test('each undo is a selection that both sides bring into view, also of what is selected already', async () => {
    const { actions, now, fix } = await setUp();
    fix('"Three"', '"3"');
    fix('"3"', '"33"');
    actions.undo();
    const { selected } = now().selection;
    actions.undo();
    expect(now().selection.selected).toEqual({ path: components(2), from: 'text' });
    expect(now().selection.selected).not.toBe(selected);
  });
});
