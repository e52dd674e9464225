import { componentAt, highlightOf } from '../../cards/assist/component-at.ts';
import type { Path } from '../../json/path.ts';
import type { TextRange } from '../../json/problem.ts';
import type { SelectionSlice } from '../../state/document/selection.ts';
import type { Playground } from '../../state/store.ts';

/** Typing rests for this long before its place in the text is looked for again: that reads the text up to there. */
const PAUSE_MS = 200;

/** Finds the selection that text and preview share in the text. */
export interface FindSelection {
  /** The caret is here now: its component is selected in the next frame, or in the next pause where someone types. */
  caretAt(offset: number): void;
  /** What the editor marks of the selection, in the text as it is now. */
  marksOf(selection: SelectionSlice): { selectedRange: TextRange | null; hoveredRange: TextRange | null };
  /** Calls back when the marks may be elsewhere than the editor has moved them to. Gives the way to stop. */
  follow(onMoved: () => void): () => void;
}

/** While someone types nothing is looked for: the editor itself moves its marks along. */
export function createFindSelection({ store, actions }: Playground): FindSelection {
  const text = () => store.getState().document.text;
  let caret: number | null = null;
  let isInFrame = false;
  let pause: ReturnType<typeof setTimeout> | undefined;

  function selectAtCaret(): void {
    isInFrame = false;
    if (caret === null) return;
    const path = componentAt(text(), caret);
    caret = null;
    actions.select(path === null ? null : { path, from: 'text' });
  }

  return {
    caretAt(offset) {
      caret = offset;
      // A held key moves the caret faster than a large text can be read; only where it rests matters.
      if (pause !== undefined || isInFrame) return;
      isInFrame = true;
      requestAnimationFrame(selectAtCaret);
    },
    marksOf({ selected, hovered }) {
      const rangeOf = (path: Path | undefined | null) =>
        path === undefined || path === null ? null : highlightOf(text(), path);
      return { selectedRange: rangeOf(selected?.path), hoveredRange: rangeOf(hovered) };
    },
    follow(onMoved) {
      const look = () => {
        clearTimeout(pause);
        pause = undefined;
        selectAtCaret();
        onMoved();
      };
      // A command acts on what is selected, and may come before the pause does: its Ctrl or Alt comes first of all.
      const lookNow = (event: Event) => {
        const isLetter = event instanceof KeyboardEvent && !event.ctrlKey && !event.altKey && !event.metaKey;
        if (pause !== undefined && !isLetter) look();
      };
      const stop = store.subscribe(({ document }, { document: former }) => {
        if (document.text === former.text) return;
        clearTimeout(pause);
        if (document.change.origin === 'editor') pause = setTimeout(look, PAUSE_MS);
        else look();
      });
      window.addEventListener('keydown', lookNow, true);
      window.addEventListener('pointerdown', lookNow, true);
      return () => {
        clearTimeout(pause);
        pause = undefined;
        stop();
        window.removeEventListener('keydown', lookNow, true);
        window.removeEventListener('pointerdown', lookNow, true);
      };
    },
  };
}
