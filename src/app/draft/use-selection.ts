import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Caret, EditorHandle } from '../../features/editor/editor-contract.ts';
import { fromPointer, type Path, toPointer } from '../../json/path.ts';
import type { Problem, TextRange } from '../../json/problem.ts';
import { afterFirstPaint } from '../../platform/first-paint.ts';
import type { DocumentSlice } from '../../state/document/document.ts';
import { useActions, usePlayground, useServices } from '../services/playground-context.ts';

type Places = typeof import('../../cards/assist/component-at.ts');

/** Finds places in the text; its code is not needed for the first paint. */
function usePlaces(): Places | null {
  const [places, setPlaces] = useState<Places | null>(null);
  useEffect(() => {
    void afterFirstPaint(() => import('../../cards/assist/component-at.ts')).then(setPlaces);
  }, []);
  return places;
}

function useRange(places: Places | null, text: string, path: Path | null): TextRange | null {
  return useMemo(
    () => (places === null || path === null ? null : places.highlightOf(text, path)),
    [places, text, path],
  );
}

/** What the editor shows of the selection that text and preview share, and how the caret moves it. */
export function useEditorSelection(editor: RefObject<EditorHandle | null>) {
  const { playground } = useServices();
  const { select, placeCaret } = useActions();
  const places = usePlaces();
  const text = usePlayground((state) => state.document.text);
  const { selected, hovered } = usePlayground((state) => state.selection);
  const selectedRange = useRange(places, text, selected?.path ?? null);
  const hoveredRange = useRange(places, text, hovered);
  const shown = useRef(selected);
  const last = useRef(0);
  const pending = useRef<number | null>(null);

  useEffect(() => {
    if (selected === shown.current) return;
    shown.current = selected;
    if (selected?.from !== 'preview' || selectedRange === null) return;
    editor.current?.select({ start: selectedRange.start, end: selectedRange.start }, { focus: false });
    editor.current?.reveal(selectedRange);
  }, [selected, selectedRange, editor]);

  function onCaret(caret: Caret): void {
    placeCaret({ offset: caret.offset, line: caret.line, column: caret.column });
    if (places === null) return;
    last.current = caret.offset;
    // A held key moves the caret faster than a large text can be read; only where it rests matters.
    pending.current ??= requestAnimationFrame(() => {
      pending.current = null;
      const path = places.componentAt(playground.store.getState().document.text, last.current);
      select(path === null ? null : { path, from: 'text' });
    });
  }

  return { selectedRange, hoveredRange, onCaret };
}

/** What the preview does to the selection. */
export function usePreviewSelection() {
  const { editor, playground } = useServices();
  const { select, hover, showPane } = useActions();
  return {
    onSelect(pointer: string, _card: unknown, broken: boolean) {
      const problem = broken ? problemWithin(playground.store.getState().document, pointer) : null;
      if (problem === null) {
        select({ path: fromPointer(pointer), from: 'preview' });
        return;
      }
      // The text box must be there before it can take the focus.
      flushSync(() => showPane('edit'));
      editor.current?.select(problem.range);
      select({ path: fromPointer(pointer), from: 'text' });
    },
    onHover: (pointer: string | null) => hover(pointer === null ? null : fromPointer(pointer)),
  };
}

/** Why what the pointer leads to cannot be drawn. */
function problemWithin({ checked }: DocumentSlice, pointer: string): Problem | null {
  const within = checked.problems.filter(({ path }) => `${toPointer(path)}/`.startsWith(`${pointer}/`));
  return within.find(({ severity }) => severity === 'error') ?? within[0] ?? null;
}
