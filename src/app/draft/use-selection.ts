import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Caret, EditorHandle } from '../../features/editor/editor-contract.ts';
import type { Pressed } from '../../features/preview/card-panel-props.ts';
import { fromPointer, type Path, toPointer } from '../../json/path.ts';
import type { Problem } from '../../json/problem.ts';
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

/** Typing rests for this long before its place in the text is looked for again: that reads the text up to there. */
const PAUSE_MS = 200;

/**
 * What the editor shows of the selection that text and preview share, and how the caret moves it. While someone types,
 * the editor itself moves its marks along; they and the selection are looked for again in the next pause.
 */
export function useEditorSelection(editor: RefObject<EditorHandle | null>) {
  const { playground } = useServices();
  const { store } = playground;
  const { select, placeCaret } = useActions();
  const places = usePlaces();
  const { selected, hovered } = usePlayground((state) => state.selection);
  const [writes, setWrites] = useState(0);
  const shown = useRef(selected);
  const caret = useRef<number | null>(null);
  const frame = useRef<number | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const look = useRef(() => {});

  const path = selected?.path ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same places are elsewhere after a write
  const { selectedRange, hoveredRange } = useMemo(() => {
    const { text } = store.getState().document;
    const rangeOf = (of: Path | null) =>
      places === null || of === null ? null : places.highlightOf(text, of);
    return { selectedRange: rangeOf(path), hoveredRange: rangeOf(hovered) };
  }, [places, store, path, hovered, writes]);

  const selectAtCaret = useCallback(() => {
    if (places === null || caret.current === null) return;
    const at = places.componentAt(store.getState().document.text, caret.current);
    caret.current = null;
    select(at === null ? null : { path: at, from: 'text' });
  }, [places, store, select]);

  // A command acts on what is selected, and may come before the pause does.
  useEffect(() => {
    const lookNow = (event: Event) => {
      if (pause.current === undefined) return;
      if (event instanceof KeyboardEvent && !event.ctrlKey && !event.altKey && !event.metaKey) return;
      look.current();
    };
    window.addEventListener('keydown', lookNow, true);
    window.addEventListener('pointerdown', lookNow, true);
    return () => {
      window.removeEventListener('keydown', lookNow, true);
      window.removeEventListener('pointerdown', lookNow, true);
    };
  }, []);

  useEffect(() => {
    const looked = () => {
      clearTimeout(pause.current);
      pause.current = undefined;
      selectAtCaret();
      setWrites((count) => count + 1);
    };
    look.current = looked;
    const unsubscribe = store.subscribe(({ document }, { document: former }) => {
      if (document.text === former.text) return;
      clearTimeout(pause.current);
      if (document.change.origin === 'editor') pause.current = setTimeout(looked, PAUSE_MS);
      else looked();
    });
    return () => {
      clearTimeout(pause.current);
      pause.current = undefined;
      unsubscribe();
    };
  }, [store, selectAtCaret]);

  useEffect(() => {
    if (selected === shown.current) return;
    shown.current = selected;
    if (selected?.from !== 'preview' || selectedRange === null) return;
    editor.current?.select({ start: selectedRange.start, end: selectedRange.start }, { focus: false });
    editor.current?.reveal(selectedRange);
  }, [selected, selectedRange, editor]);

  const onCaret = useCallback(
    ({ offset, line, column }: Caret) => {
      placeCaret({ offset, line, column });
      // A caret that was put there by a selection elsewhere selects nothing of its own.
      if (places === null || !isInText(playground)) return;
      caret.current = offset;
      if (pause.current !== undefined) return;
      // A held key moves the caret faster than a large text can be read; only where it rests matters.
      frame.current ??= requestAnimationFrame(() => {
        frame.current = null;
        selectAtCaret();
      });
    },
    [places, playground, placeCaret, selectAtCaret],
  );

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
