import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Caret, EditorHandle } from '../../features/editor/editor-contract.ts';
import type { Pressed } from '../../features/preview/card-panel-props.ts';
import { fromPointer, type Path, toPointer } from '../../json/path.ts';
import type { Problem, TextRange } from '../../json/problem.ts';
import { afterFirstPaint } from '../../platform/first-paint.ts';
import type { DocumentSlice } from '../../state/document/document.ts';
import { extendedTo } from '../../state/document/selection.ts';
import type { PlaygroundState } from '../../state/playground-state.ts';
import type { Playground } from '../../state/store.ts';
import { isInEditor } from '../commands/shortcuts.ts';
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
    // A caret that was put there by a selection elsewhere selects nothing of its own.
    if (places === null || !isInText(playground)) return;
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

/** The drawing is a canvas: a click selects, and buttons don't act. */
export function isDesigned({ view, document }: PlaygroundState): boolean {
  return view.editAs === 'design' && view.mode === 'draft' && !document.readOnly;
}

function isInText({ store }: Playground): boolean {
  return !isDesigned(store.getState()) || isInEditor(document.activeElement);
}

/** What the preview does to the selection. */
export function usePreviewSelection() {
  const { editor, playground } = useServices();
  const { select, hover, showPane } = useActions();
  const isCanvas = usePlayground(isDesigned);
  return {
    onSelect(pointer: string, _card: unknown, { broken, extend }: Pressed) {
      const { document, selection } = playground.store.getState();
      if (extend) {
        select(extendedTo(selection.selected, fromPointer(pointer)));
        return;
      }
      const problem = broken && !isCanvas ? problemWithin(document, pointer) : null;
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
