// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyEdits } from '../../json/apply-edits.ts';
import { fromPointer, toPointer } from '../../json/path.ts';
import { DocumentHistory } from '../../state/document/document-history.ts';
import { createPlayground } from '../../state/store.ts';
import { createFindSelection, type ShowMarks } from './find-selection.ts';

const TEXT = JSON.stringify([
  { componentText: { text: 'First' } },
  { componentBadge: { badgeLabel: 'Second' } },
]);

function setUp() {
  const playground = createPlayground(
    {
      check: () => ({ shape: 'components', cards: [], problems: [], problemCount: 0, errorCount: 0 }),
      history: async () => new DocumentHistory(),
      preferences: { read: () => null, write: () => undefined },
    },
    { id: 'a', content: { name: 'First', text: TEXT, titles: {} } },
  );
  const { store, actions } = playground;
  const find = createFindSelection(playground);
  const moved = vi.fn<ShowMarks>();
  const stop = find.follow(moved);
  return {
    moved,
    stop,
    placeAt: (words: string) => find.caretAt(store.getState().document.text.indexOf(words)),
    typeAfter(words: string, text: string) {
      const before = store.getState().document.text;
      const at = before.indexOf(words) + words.length;
      const edits = [{ start: at, end: at, text }];
      actions.typeText(applyEdits(before, edits), edits);
      find.caretAt(at + text.length);
    },
    writeAfter(words: string, text: string) {
      const at = store.getState().document.text.indexOf(words) + words.length;
      actions.applyEdits([{ start: at, end: at, text }]);
    },
    select: (pointer: string) => actions.select({ path: fromPointer(pointer), from: 'preview' }),
    hover: (pointer: string) => actions.hover(fromPointer(pointer)),
    selected() {
      const { selected } = store.getState().selection;
      return selected === null ? null : toPointer(selected.path);
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const afterNextFrame = () => {
  vi.advanceTimersToNextFrame();
  vi.runOnlyPendingTimers();
};

const press = (key: string, how: KeyboardEventInit = {}) =>
  window.dispatchEvent(new KeyboardEvent('keydown', { key, ...how }));

describe('the component at the caret', () => {
  it('is selected in the next frame where the caret only moves', () => {
    const { placeAt, selected } = setUp();
    placeAt('First');
    vi.advanceTimersToNextFrame();
    expect(selected()).toBe('/0');
  });

  it('is looked for once typing pauses, and not with each key', () => {
    const { typeAfter, selected, moved } = setUp();
    afterNextFrame();
    moved.mockClear();
    for (let key = 0; key < 5; key += 1) {
      typeAfter('Second', 'x');
      vi.advanceTimersByTime(120);
    }
    expect(selected()).toBeNull();
    expect(moved).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(selected()).toBe('/1');
    expect(moved).toHaveBeenCalledTimes(1);
  });

  it('is selected before a shortcut or a press acts on the selection', () => {
    const { typeAfter, placeAt, selected } = setUp();
    typeAfter('Second', 'x');
    press('y');
    expect(selected()).toBeNull();
    press('Control', { ctrlKey: true });
    expect(selected()).toBe('/1');
    typeAfter('First', 'x');
    window.dispatchEvent(new PointerEvent('pointerdown'));
    expect(selected()).toBe('/0');
    placeAt('Second');
    vi.advanceTimersToNextFrame();
    expect(selected()).toBe('/1');
  });

  it('is looked for nowhere once nobody follows', () => {
    const { typeAfter, selected, stop } = setUp();
    typeAfter('Second', 'x');
    stop();
    vi.advanceTimersByTime(1_000);
    press('Control', { ctrlKey: true });
    expect(selected()).toBeNull();
  });
});

describe('marks of the selection', () => {
  it('are looked for in a pause after a write that was not typed, too', async () => {
    const { typeAfter, writeAfter, moved } = setUp();
    await vi.runAllTimersAsync();
    moved.mockClear();
    typeAfter('First', 'x');
    vi.advanceTimersByTime(120);
    writeAfter('Second', 'y');
    vi.advanceTimersByTime(120);
    expect(moved).not.toHaveBeenCalled();
    vi.advanceTimersByTime(80);
    expect(moved).toHaveBeenCalledTimes(1);
  });

  it('follow what is clicked in the preview once its frame is painted, and the editor goes there once', () => {
    const { select, hover, moved } = setUp();
    afterNextFrame();
    moved.mockClear();
    select('/1');
    vi.advanceTimersToNextFrame();
    expect(moved).not.toHaveBeenCalled();
    vi.runOnlyPendingTimers();
    const [marks, reveal] = moved.mock.lastCall ?? [];
    expect(TEXT.slice(reveal?.start, reveal?.end)).toContain('Second');
    expect(marks).toEqual({ selectedRange: reveal, hoveredRange: null });
    hover('/0');
    afterNextFrame();
    expect(moved).toHaveBeenCalledTimes(2);
    expect(moved.mock.lastCall?.[1]).toBeNull();
  });

  it('take the last of several selections in one frame', () => {
    const { select, moved } = setUp();
    afterNextFrame();
    moved.mockClear();
    select('/1');
    select('/0');
    afterNextFrame();
    expect(moved).toHaveBeenCalledTimes(1);
    const [, reveal] = moved.mock.lastCall ?? [];
    expect(TEXT.slice(reveal?.start, reveal?.end)).toContain('First');
  });
});
