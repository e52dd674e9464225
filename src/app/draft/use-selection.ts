import { type RefObject, useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Caret, EditorHandle } from '../../features/editor/editor-contract.ts';
import type { Pressed } from '../../features/preview/card-panel-props.ts';
import { fromPointer, toPointer } from '../../json/path.ts';
import type { Problem } from '../../json/problem.ts';
import { afterFirstPaint } from '../../platform/first-paint.ts';
import type { DocumentSlice } from '../../state/document/document.ts';
import { extendedTo } from '../../state/document/selection.ts';
import type { PlaygroundState } from '../../state/playground-state.ts';
import type { Playground } from '../../state/store.ts';
import { isInEditor } from '../commands/shortcuts.ts';
import { useActions, usePlayground, useServices } from '../services/playground-context.ts';
import type { EditorMarks, FindSelection } from './find-selection.ts';

const NOWHERE: EditorMarks = { selectedRange: null, hoveredRange: null };

/** Loads its code after the first paint, which doesn't need it. */
function useFindSelection(playground: Playground): FindSelection | null {
  const [find, setFind] = useState<FindSelection | null>(null);
  useEffect(() => {
    void afterFirstPaint(() => import('./find-selection.ts')).then(({ createFindSelection }) =>
      setFind(createFindSelection(playground)),
    );
  }, [playground]);
  return find;
}

/** What the editor shows of the selection that text and preview share, and how the caret moves it. */
export function useEditorSelection(editor: RefObject<EditorHandle | null>) {
  const { playground } = useServices();
  const { placeCaret } = useActions();
  const find = useFindSelection(playground);
  const [marks, setMarks] = useState(NOWHERE);

  useEffect(
    () =>
      find?.follow((next, reveal) => {
        setMarks(next);
        if (reveal === null) return;
        editor.current?.select({ start: reveal.start, end: reveal.start }, { focus: false });
        editor.current?.reveal(reveal);
      }),
    [find, editor],
  );

  const onCaret = useCallback(
    ({ offset, line, column }: Caret) => {
      placeCaret({ offset, line, column });
      // If a selection elsewhere moved the caret here, the caret selects nothing itself.
      if (isInText(playground)) find?.caretAt(offset);
    },
    [find, playground, placeCaret],
  );

  return { ...marks, onCaret };
}

/** Whether the drawing is a canvas, where a click selects and buttons do nothing. */
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
      const { document, selection, design } = playground.store.getState();
      if (extend || (isCanvas && design.several)) {
        select(extendedTo(selection.selected, fromPointer(pointer)));
        return;
      }
      const problem = broken && !isCanvas ? problemWithin(document, pointer) : null;
      if (problem === null) {
        select({ path: fromPointer(pointer), from: 'preview' });
        return;
      }
      // The text box must be there before it can take focus.
      flushSync(() => showPane('edit'));
      editor.current?.select(problem.range);
      select({ path: fromPointer(pointer), from: 'text' });
    },
    onHover: (pointer: string | null) => hover(pointer === null ? null : fromPointer(pointer)),
  };
}

/** Why what the JSON Pointer refers to can't be drawn. */
function problemWithin({ checked }: DocumentSlice, pointer: string): Problem | null {
  const within = checked.problems.filter(({ path }) => `${toPointer(path)}/`.startsWith(`${pointer}/`));
  return within.find(({ severity }) => severity === 'error') ?? within[0] ?? null;
}
