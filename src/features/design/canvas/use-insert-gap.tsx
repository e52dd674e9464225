import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { toPointer } from '../../../json/path.ts';
import { samePath } from '../../../state/document/selection.ts';
import type { Canvas } from './canvas.ts';
import type { CanvasSelection } from './canvas-selection.ts';
import { type DropPlace, gapAt, gapBehind } from './drop-place.ts';
import { InsertPoint } from './insert-point.tsx';

interface InsertGapProps {
  canvas: Canvas;
  selection: CanvasSelection | null;
  /** Changes whenever the drawing changes. */
  drawing: unknown;
  /** Hides the gap while something else is going on. */
  isHidden: boolean;
  onInsert: (place: DropPlace, at: { left: number; top: number }) => void;
}

/** How near to a gap the pointer has to be for its "+" to show, in pixels. */
const NEAR = 6;
const PLUS_ROOM = 26;
/** In pixels: left of the components, where it doesn't cover any. */
const BESIDE = -10;

/** The "+" between two components: in the gap at the pointer, or after the component selected by keyboard. */
export function useInsertGap(props: InsertGapProps): ReactNode {
  const { canvas, isHidden, onInsert } = props;
  const { column } = canvas;
  const [pointedGap, setPointedGap] = useState<{ place: DropPlace; at: number } | null>(null);
  const focusedGap = useFocusedGap(props);

  const point = useEffectEvent((event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.buttons !== 0 || !(event.target instanceof Element)) return;
    if (event.target.closest('.design-gap, .design-toolbar') !== null) return;
    const place = gapAt(column, event.target, event.clientY, NEAR);
    if (place === null) return setPointedGap(null);
    if (pointedGap !== null && samePlace(pointedGap.place, place)) return;
    const x = event.clientX - column.getBoundingClientRect().left - place.line.left;
    const middle = place.line.width / 2;
    // Never under the pointer, so that a click reaches what's there.
    setPointedGap({ place, at: Math.abs(x - middle) > PLUS_ROOM ? middle : Math.max(0, x - 2 * PLUS_ROOM) });
  });
  useEffect(() => {
    const until = new AbortController();
    const { signal } = until;
    column.addEventListener('pointermove', (event) => point(event), { signal });
    column.addEventListener('pointerleave', () => setPointedGap(null), { signal });
    return () => until.abort();
  }, [column]);

  if (isHidden) return null;
  const insertAt = (place: DropPlace) => (at: { left: number; top: number }) => {
    setPointedGap(null);
    onInsert(place, at);
  };
  if (pointedGap !== null && (focusedGap === null || !samePlace(pointedGap.place, focusedGap))) {
    return <InsertPoint {...pointedGap} isTabStop={false} onInsert={insertAt(pointedGap.place)} />;
  }
  return focusedGap === null ? null : (
    <InsertPoint place={focusedGap} at={BESIDE} isTabStop onInsert={insertAt(focusedGap)} />
  );
}

/** The gap after the selected component while someone uses the drawing by keyboard. */
function useFocusedGap({ canvas, selection, drawing }: InsertGapProps): DropPlace | null {
  const { column } = canvas;
  const [isKeyboard, setIsKeyboard] = useState(false);
  const [place, setPlace] = useState<DropPlace | null>(null);
  const last = selection === null || selection.isCard ? undefined : selection.paths.at(-1);
  const pointer = last === undefined ? null : toPointer(last);

  useEffect(() => {
    const until = new AbortController();
    const { signal } = until;
    // The "+" mustn't move away before it's clicked.
    const look = () =>
      setIsKeyboard(
        (was) =>
          column.querySelector(KEYBOARD_FOCUS) !== null ||
          (was && column.querySelector('.design-plus:focus') !== null),
      );
    column.addEventListener('focusin', look, { signal });
    column.addEventListener('keyup', ({ key }) => MODIFIERS.includes(key) || look(), { signal });
    column.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (!(target instanceof Element && target.closest('.design-plus'))) setIsKeyboard(false);
      },
      { signal },
    );
    column.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && column.contains(relatedTarget))) setIsKeyboard(false);
      },
      { signal },
    );
    return () => until.abort();
  }, [column]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: measure again whenever the drawing changes
  useLayoutEffect(() => {
    const found = isKeyboard && pointer !== null ? canvas.find(pointer) : null;
    const isItself = found !== null && found.path === pointer;
    setPlace(isItself ? gapBehind(column, found.element) : null);
  }, [canvas, column, isKeyboard, pointer, drawing]);
  return place;
}

const KEYBOARD_FOCUS =
  '.preview-cards:focus-visible, .preview-cards :focus-visible, .design-plus:focus-visible';

const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta'];

function samePlace(a: DropPlace, b: DropPlace): boolean {
  return a.index === b.index && samePath(a.list, b.list);
}
