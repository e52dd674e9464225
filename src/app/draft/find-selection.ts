import { componentAt, highlightOf } from '../../cards/assist/component-at.ts';
import type { Path } from '../../json/path.ts';
import type { TextRange } from '../../json/problem.ts';
import type { SelectionSlice } from '../../state/document/selection.ts';
import type { Playground } from '../../state/store.ts';

/** How long typing must pause before the caret's place is looked up again, which reads the text up to the caret. */
const PAUSE_MS = 200;

/** Finds, in the text, the selection that text and preview share. */
export interface FindSelection {
  /** The caret moved here. Its component is selected in the next frame, or in the next pause while someone types. */
  caretAt(offset: number): void;
  /** What the editor marks of the selection in the current text. */
  marksOf(selection: SelectionSlice): { selectedRange: TextRange | null; hoveredRange: TextRange | null };
  /** Calls back when the marks may not be where the editor has moved them. Returns a function that stops it. */
  follow(onMoved: () => void): () => void;
}

/** While someone types, nothing is looked up, since the editor moves its marks along by itself. */
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
      // A held key moves the caret faster than a large text can be read. Only where it ends up matters.
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
      // A command acts on the selection and may come before the pause. Look when its Ctrl or Alt goes down.
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
