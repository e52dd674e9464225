// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DocumentHistory } from '../../state/document/document-history.ts';
import { createPlayground } from '../../state/store.ts';
import { createFollowingText } from './use-text-after-typing.ts';

function setUp(isLive = () => false) {
  const { store, actions } = createPlayground(
    {
      check: () => ({ shape: 'components', cards: [], problems: [], problemCount: 0, errorCount: 0 }),
      history: async () => new DocumentHistory(),
      preferences: { read: () => null, write: () => undefined },
    },
    { id: 'a', content: { name: 'First', text: '[]', titles: {} } },
  );
  const following = createFollowingText({ store, actions }, isLive);
  const onChange = vi.fn();
  const stop = following.subscribe(onChange);
  onChange.mockClear();
  const edits = [{ start: 1, end: 1, text: ' ' }];
  return {
    following,
    actions,
    onChange,
    stop,
    typeInEditor: () => actions.typeText(`[ ${store.getState().document.text.slice(1)}`, edits),
    typeInField: () => actions.applyEdits(edits, { group: 'field 1' }),
    act: () => actions.applyEdits(edits),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a view beside the text', () => {
  it('follows what an action, an undo or another document changes at once', async () => {
    const { following, onChange, actions, act } = setUp();
    await vi.advanceTimersByTimeAsync(0);
    act();
    expect(following.text()).toBe('[ ]');
    actions.undo();
    expect(following.text()).toBe('[]');
    actions.openDocument('b', { name: 'Second', text: '{}', titles: {} });
    expect(following.text()).toBe('{}');
    expect(onChange).toHaveBeenCalledTimes(3);
  });

  it('follows what is typed, in the editor or in a field, once after a pause', () => {
    for (const way of ['typeInEditor', 'typeInField'] as const) {
      const { following, onChange, [way]: type } = setUp();
      type();
      vi.advanceTimersByTime(150);
      type();
      vi.advanceTimersByTime(150);
      expect(following.text()).toBe('[]');
      vi.advanceTimersByTime(50);
      expect(following.text()).toBe('[  ]');
      expect(onChange).toHaveBeenCalledTimes(1);
    }
  });

  it('follows each key if it is typed in the view itself', () => {
    const { following, typeInField } = setUp(() => true);
    typeInField();
    expect(following.text()).toBe('[ ]');
  });

  it('is up to date when the focus, the pointer or the selection goes somewhere', () => {
    const ways: readonly ((given: ReturnType<typeof setUp>) => void)[] = [
      () => window.dispatchEvent(new Event('focusin')),
      () => window.dispatchEvent(new Event('pointerdown')),
      ({ actions }) => actions.select({ path: [0], from: 'preview' }),
    ];
    for (const goSomewhere of ways) {
      const given = setUp();
      given.typeInField();
      goSomewhere(given);
      expect(given.following.text()).toBe('[ ]');
      vi.advanceTimersByTime(1000);
      expect(given.onChange).toHaveBeenCalledTimes(1);
      given.stop();
    }
  });

  it('is up to date when it is shown again, and calls nobody back after that ends', () => {
    const { following, onChange, stop, typeInField } = setUp();
    typeInField();
    stop();
    vi.advanceTimersByTime(1000);
    expect(onChange).not.toHaveBeenCalled();
    following.subscribe(onChange);
    expect(following.text()).toBe('[ ]');
  });
});
