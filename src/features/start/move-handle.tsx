import { GripVertical } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef } from 'react';

interface MoveHandleProps {
  /** What it moves, for example "Status". */
  what: string;
  index: number;
  count: number;
  /** The list it moves in. All rows of the list have this value in `data-row`. */
  list: string;
  onMove: (to: number) => void;
}

const KEYS: Record<string, (index: number, count: number) => number> = {
  ArrowUp: (index) => index - 1,
  ArrowDown: (index) => index + 1,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** The index of the row at the pointer: the first one if the pointer is above them all, the last one if it's below. */
function rowAt(rows: readonly Element[], y: number): number {
  const index = rows.findIndex((row) => {
    const { top, height } = row.getBoundingClientRect();
    return y < top + height;
  });
  return index === -1 ? rows.length - 1 : index;
}

/** Moves a row by arrow keys, Home and End, or by dragging with mouse or finger. */
export function MoveHandle({ what, index, count, list, onMove }: MoveHandleProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const to = KEYS[event.key]?.(index, count);
    if (to === undefined) return;
    event.preventDefault();
    if (to >= 0 && to < count && to !== index) onMove(to);
  };
  const latest = useRef({ index, onMove });
  useLayoutEffect(() => {
    latest.current = { index, onMove };
  });

  /** Listens on the window, because a row that moves in the DOM loses its pointer capture. */
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    const handle = event.currentTarget;
    handle.focus();
    const { pointerId } = event;
    const dragged = new AbortController();
    const { signal } = dragged;
    const rowsNow = () => [
      ...(handle.closest('[data-fields]')?.querySelectorAll(`[data-row="${CSS.escape(list)}"]`) ?? []),
    ];
    const follow = (moved: globalThis.PointerEvent) => {
      if (moved.pointerId !== pointerId) return;
      const rows = rowsNow();
      const to = rowAt(rows, moved.clientY);
      rows[to]?.scrollIntoView({ block: 'nearest' });
      if (to !== latest.current.index) latest.current.onMove(to);
    };
    const from = latest.current.index;
    const giveUp = (pressed: globalThis.KeyboardEvent) => {
      if (pressed.key !== 'Escape') return;
      // The dialog doesn't close while something is dragged in it.
      pressed.stopImmediatePropagation();
      dragged.abort();
      if (from !== latest.current.index) latest.current.onMove(from);
    };
    window.addEventListener('pointermove', follow, { signal });
    window.addEventListener('keydown', giveUp, { signal, capture: true });
    for (const end of ['pointerup', 'pointercancel']) {
      window.addEventListener(end, () => dragged.abort(), { signal });
    }
  };
  return (
    <button
      type="button"
      aria-label={`Move ${what}`}
      data-tooltip="Drag, or press the arrow keys"
      disabled={count < 2}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      className="flex h-7 w-6 shrink-0 cursor-grab touch-none items-center justify-center rounded text-faint hover:bg-hover hover:text-ink active:cursor-grabbing disabled:invisible"
    >
      <GripVertical size={14} aria-hidden="true" />
    </button>
  );
}
