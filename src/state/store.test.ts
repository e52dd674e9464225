import { describe, expect, it } from 'vitest';
import type { CheckedDocument } from '../cards/format/drawn.ts';
import { DocumentHistory } from './document/document-history.ts';
import { createPlayground } from './store.ts';

function checked(errorCount: number): CheckedDocument {
  return { shape: 'response', cards: [], problems: [], problemCount: errorCount, errorCount };
}

function setUp(stored: string | null = null) {
  const late: { text: string; tell: (checked: CheckedDocument) => void }[] = [];
  const kept: { text: string | null } = { text: stored };
  const playground = createPlayground(
    {
      check(text, onWhole) {
        late.push({ text, tell: onWhole });
        return checked(text.length);
      },
      history: async () => new DocumentHistory(),
      preferences: {
        read: () => kept.text,
        write: (text) => {
          kept.text = text;
        },
      },
    },
    { id: 'a', content: { name: 'First', text: '[]', titles: {} } },
  );
  return { ...playground, late, kept, state: () => playground.store.getState() };
}

describe('the document gateway', () => {
  it('derives the check from every text that is written', () => {
    const { actions, state } = setUp();
    actions.typeText('[1,2]', null);
    expect(state().document).toMatchObject({ text: '[1,2]', checked: { errorCount: 5 } });
  });

  it('drops a late result for a text that has changed since', () => {
    const { actions, state, late } = setUp();
    actions.typeText('[1]', null);
    actions.typeText('[1,2]', null);
    late.find((entry) => entry.text === '[1]')?.tell(checked(99));
    expect(state().document.checked.errorCount).toBe(5);
    late.find((entry) => entry.text === '[1,2]')?.tell(checked(99));
    expect(state().document.checked.errorCount).toBe(99);
  });

  it('drops a late result for another document with the same text', () => {
    const { actions, state, late } = setUp();
    actions.openDocument('b', { name: 'Second', text: '[]', titles: {} });
    late[0]?.tell(checked(99));
    expect(state().document.checked.errorCount).toBe(2);
  });

  it('checks no text again that stays as it is, and changes nothing where nothing changes', () => {
    const { actions, state, late } = setUp();
    actions.setCardTitle('usage', 'Usage');
    expect(late).toHaveLength(1);
    const before = state().document;
    actions.typeText('[]', null);
    actions.applyEdits([]);
    actions.rename('First');
    actions.setCardTitle('usage', ' Usage ');
    actions.setCardTitle('plan', '');
    expect(state().document).toBe(before);
  });

  it('applies edits as one change that says what to select', () => {
    const { actions, state } = setUp();
    actions.applyEdits([{ start: 1, end: 1, text: '{}' }], { select: { start: 1, end: 3 } });
    expect(state().document.text).toBe('[{}]');
    expect(state().document.change).toEqual({
      origin: 'action',
      edits: [{ start: 1, end: 1, text: '{}' }],
      select: { start: 1, end: 3 },
    });
  });

  it('writes nothing to a copy that came by a link', () => {
    const { actions, state } = setUp();
    actions.openDocument('link', { name: 'Theirs', text: '{}', titles: { a: 'A' } }, { readOnly: true });
    actions.typeText('[]', null);
    actions.applyEdits([{ start: 0, end: 2, text: '' }]);
    actions.rename('Mine');
    actions.setCardTitle('a', 'B');
    expect(state().document).toMatchObject({ name: 'Theirs', text: '{}', titles: { a: 'A' } });
  });

  it('removes a card title that was emptied and keeps the others', () => {
    const { actions, state } = setUp();
    actions.setCardTitle('usage', 'Usage');
    actions.setCardTitle('plan', ' Plan ');
    actions.setCardTitle('usage', ' ');
    expect(state().document.titles).toEqual({ plan: 'Plan' });
  });

  it('clears selection and caret when another document is opened', () => {
    const { actions, state } = setUp();
    actions.select({ path: [0], from: 'text' });
    actions.placeCaret({ offset: 1, line: 1, column: 2 });
    actions.openDocument('b', { name: 'Second', text: '{}', titles: {} });
    expect(state().selection).toEqual({ selected: null, hovered: null });
    expect(state().caret).toBeNull();
  });
});

describe('preferences', () => {
  it('are kept as they are chosen and read at the next start', () => {
    const first = setUp();
    first.actions.prefer({ appTheme: 'dark', previewWidth: 280 });
    const second = setUp(first.kept.text);
    expect(second.state().view).toMatchObject({ appTheme: 'dark', previewWidth: 280, cardTheme: 'app' });
  });

  it.each(['not JSON', 'null', '[]', '"dark"'])('fall back to the defaults when %s was stored', (stored) => {
    expect(setUp(stored).state().view).toMatchObject({ appTheme: 'system', previewWidth: 360, share: 61 });
  });

  it('fall back one by one, so that a bad value does not spoil the others', () => {
    const stored = JSON.stringify({ appTheme: 'sepia', cardTheme: 'dark', previewWidth: 9_000 });
    expect(setUp(stored).state().view).toMatchObject({
      appTheme: 'system',
      cardTheme: 'dark',
      previewWidth: 360,
    });
  });

  it('hold nothing but the preferences', () => {
    const { actions, kept } = setUp();
    actions.simulate({ failureMessage: 'a secret' });
    actions.prefer({ shortcuts: false });
    expect(kept.text).not.toContain('a secret');
    expect(kept.text).not.toContain('simulation');
  });
});

describe('selection', () => {
  it('keeps its object when the same component is selected again from the same side', () => {
    const { actions, state } = setUp();
    actions.select({ path: ['cards', 0], from: 'text' });
    const before = state().selection;
    actions.select({ path: ['cards', 0], from: 'text' });
    expect(state().selection).toBe(before);
    actions.select({ path: ['cards', 0], from: 'preview' });
    expect(state().selection.selected?.from).toBe('preview');
  });

  it('counts as another one with another anchor, and nothing selected as itself', () => {
    const { actions, state } = setUp();
    actions.select(null);
    const before = state().selection;
    actions.select(null);
    expect(state().selection).toBe(before);
    actions.select({ path: [2], from: 'preview' });
    actions.select({ path: [2], from: 'preview', anchor: 0 });
    expect(state().selection.selected?.anchor).toBe(0);
  });

  it('keeps its object while the same component is pointed at', () => {
    const { actions, state } = setUp();
    actions.hover([1]);
    expect(state().selection.hovered).toEqual([1]);
    const before = state().selection;
    actions.hover([1]);
    expect(state().selection).toBe(before);
    actions.hover(null);
    expect(state().selection.hovered).toBeNull();
  });
});

describe('what screen readers hear', () => {
  it('is what undo and redo did, or that there was nothing to do', async () => {
    const { actions, state } = setUp();
    await Promise.resolve();
    actions.undo();
    expect(state().said).toBe('There’s nothing to undo');
    actions.redo();
    expect(state().said).toBe('There’s nothing to redo');
    actions.applyEdits([{ start: 1, end: 1, text: '1' }]);
    actions.undo();
    expect(state().said).toBe('Undone');
    actions.redo();
    expect(state().said).toBe('Redone');
  });

  it('differs from what was said before, so that the same words are heard again', () => {
    const { actions, state } = setUp();
    const heard = new Set<string>();
    actions.say('Copied');
    heard.add(state().said);
    actions.say('Copied');
    heard.add(state().said);
    expect([...heard].map((words) => words.trim())).toEqual(['Copied', 'Copied']);
    actions.say('Copied');
    expect(state().said).toBe('Copied');
  });
});

describe('notices', () => {
  it('go when they are dismissed, each by itself', () => {
    const { actions, state } = setUp();
    for (const text of ['a', 'b']) actions.notify({ text, tone: 'info' });
    actions.dismiss(state().notices[0]?.id ?? 0);
    expect(state().notices.map((notice) => notice.text)).toEqual(['b']);
  });

  it('say the same thing once and keep the last three', () => {
    const { actions, state } = setUp();
    for (const text of ['a', 'b', 'a', 'c', 'd']) actions.notify({ text, tone: 'info' });
    expect(state().notices.map((notice) => notice.text)).toEqual(['a', 'c', 'd']);
  });

  it('give way to a later one about the same thing, and to no other', () => {
    const { actions, state } = setUp();
    actions.notify({ text: 'slow', tone: 'error', about: 'storage' });
    actions.notify({ text: 'copied', tone: 'info' });
    expect(state().notices.map((notice) => notice.text)).toEqual(['slow', 'copied']);
    actions.notify({ text: 'works again', tone: 'info', about: 'storage' });
    expect(state().notices.map((notice) => notice.text)).toEqual(['copied', 'works again']);
  });

  it('are gone once the text they were about has changed', () => {
    const { actions, state } = setUp();
    actions.notify({ text: 'Fix the JSON errors before formatting.', tone: 'info', ofText: true });
    actions.notify({ text: 'Copied.', tone: 'info' });
    actions.typeText('[1]', null);
    expect(state().notices.map((notice) => notice.text)).toEqual(['Copied.']);
  });
});
