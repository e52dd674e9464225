import { useEffect, useMemo, useRef } from 'react';
import { componentAt, highlightOf } from '../cards/assist/component-at.ts';
import type { Path } from '../cards/path.ts';
import { fromPointer } from '../cards/path.ts';
import type { TextRange } from '../cards/problem.ts';
import type { Caret, EditorHandle } from '../features/editor/editor-contract.ts';
import { useActions, usePlayground, useServices } from './playground-context.ts';

function rangeIn(text: string, path: Path | null): TextRange | null {
  return path === null ? null : highlightOf(text, path);
}

/** What the editor shows of the selection that text and preview share, and how the caret moves it. */
export function useEditorSelection(handle: { current: EditorHandle | null }) {
  const { playground } = useServices();
  const { select, placeCaret } = useActions();
  const text = usePlayground((state) => state.document.text);
  const selection = usePlayground((state) => state.selection);
  const { selected, hovered } = selection;
  const selectedRange = useMemo(() => rangeIn(text, selected?.path ?? null), [text, selected]);
  const hoveredRange = useMemo(() => rangeIn(text, hovered), [text, hovered]);
  const shown = useRef(selected);

  useEffect(() => {
    if (selected === shown.current) return;
    shown.current = selected;
    if (selected?.from !== 'preview' || selectedRange === null) return;
    handle.current?.select({ start: selectedRange.start, end: selectedRange.start }, { focus: false });
    handle.current?.reveal(selectedRange);
  }, [selected, selectedRange, handle]);

  function onCaret(caret: Caret): void {
    placeCaret({ offset: caret.offset, line: caret.line, column: caret.column });
    const path = componentAt(playground.store.getState().document.text, caret.offset);
    select(path === null ? null : { path, from: 'text' });
  }

  return { selectedRange, hoveredRange, onCaret };
}

/** What the preview does to the selection. */
export function usePreviewSelection() {
  const { select, hover } = useActions();
  return {
    onSelect: (pointer: string) => select({ path: fromPointer(pointer), from: 'preview' }),
    onHover: (pointer: string | null) => hover(pointer === null ? null : fromPointer(pointer)),
  };
}
