import { componentAt, highlightOf } from '../../cards/assist/component-at.ts';
import type { Path } from '../../json/path.ts';
import type { TextRange } from '../../json/problem.ts';
import type { Playground } from '../../state/store.ts';
import { afterFrame } from '../../ui/later/after-frame.ts';
import { afterPause } from '../../ui/later/after-pause.ts';

/** How long writing must pause before the caret's place is looked up again, which reads the text up to the caret. */
const PAUSE_MS = 200;

/** The lines of the editor that show the selection. */
export interface EditorMarks {
  selectedRange: TextRange | null;
  hoveredRange: TextRange | null;
}

/**
 * Called when the marks may not be where the editor has moved them. `reveal` is where the selection is if it was made
 * elsewhere since the last call, so that the editor shows it.
 */
export type ShowMarks = (marks: EditorMarks, reveal: TextRange | null) => void;

/** Finds, in the text, the selection that text and preview share. */
export interface FindSelection {
  /** The caret moved here. Its component is selected in the next frame, or in the next pause while someone types. */
  caretAt(offset: number): void;
  /** Calls back with the current marks, and again when they change. Returns a function that stops it. */
  follow(show: ShowMarks): () => void;
}

/**
 * The editor shows a selection a frame after everything else has, since looking it up and drawing the editor takes as
 * long as drawing the rest. While the text changes, in the editor or in a form, nothing is looked up: the editor moves its
 * marks along by itself.
 */
export function createFindSelection({ store, actions }: Playground): FindSelection {
  const text = () => store.getState().document.text;
  let caret: number | null = null;
  let isInFrame = false;

  function selectAtCaret(): void {
    isInFrame = false;
    if (caret === null) return;
    const path = componentAt(text(), caret);
    caret = null;
    actions.select(path === null ? null : { path, from: 'text' });
  }

  function rangeOf(path: Path | undefined | null): TextRange | null {
    return path === undefined || path === null ? null : highlightOf(text(), path);
  }

  /** Ends the wait for a pause. */
  let stopPause: (() => void) | undefined;
  return {
    caretAt(offset) {
      caret = offset;
      // A held key moves the caret faster than a large text can be read. Only where it ends up matters.
      if (stopPause !== undefined || isInFrame) return;
      isInFrame = true;
      requestAnimationFrame(selectAtCaret);
    },
    follow(show) {
      let shown = store.getState().selection.selected;
      let stopLater: (() => void) | undefined;
      const forgetLater = () => {
        stopPause?.();
        stopLater?.();
        stopPause = undefined;
        stopLater = undefined;
      };
      const look = () => {
        selectAtCaret();
        forgetLater();
        const { selected, hovered } = store.getState().selection;
        const selectedRange = rangeOf(selected?.path);
        const isNew = selected !== shown && selected?.from === 'preview';
        shown = selected;
        show({ selectedRange, hoveredRange: rangeOf(hovered) }, isNew ? selectedRange : null);
      };
      const lookLater = () => {
        stopLater ??= afterFrame(look);
      };
      // A command acts on the selection and may come before the pause. Look when its Ctrl or Alt goes down.
      const lookNow = (event: Event) => {
        const isLetter = event instanceof KeyboardEvent && !event.ctrlKey && !event.altKey && !event.metaKey;
        if (stopPause !== undefined && !isLetter) look();
      };
      const stop = store.subscribe(({ document, selection }, former) => {
        if (document.text !== former.document.text) {
          stopPause?.();
          stopPause = afterPause(look, PAUSE_MS);
        }
        if (selection !== former.selection) lookLater();
      });
      window.addEventListener('keydown', lookNow, true);
      window.addEventListener('pointerdown', lookNow, true);
      lookLater();
      return () => {
        forgetLater();
        stop();
        window.removeEventListener('keydown', lookNow, true);
        window.removeEventListener('pointerdown', lookNow, true);
      };
    },
  };
}
