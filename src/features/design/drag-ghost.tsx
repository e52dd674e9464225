import { useLayoutEffect, useRef } from 'react';
import type { Picked } from './component-actions.ts';
import type { Point } from './drag-session.ts';

interface DragGhostProps {
  picked: Picked;
  point: Point | null;
  /** Why it can't be dropped here. */
  refusal: string | null;
  name?: string | undefined;
}

/** Pixels between the pointer and the label, and between the label and the edge of the window. */
const AWAY = 12;
const EDGE = 8;

/** A label at the pointer: what is dragged and, if it can't be dropped here, why. */
export function DragGhost({ picked, point, refusal, name }: DragGhostProps) {
  const label = useRef<HTMLDivElement>(null);
  const room = useRef({ right: 0, bottom: 0 });
  const isCard = picked.path.at(-2) === 'cards';
  const what =
    picked.count > 1
      ? `${picked.count} ${isCard ? 'cards' : 'components'}`
      : (name ?? (isCard ? 'Card' : 'Component'));
  const isShown = point !== null;

  // Measured only when its words change, since every move would have to wait for the layout.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words have another size
  useLayoutEffect(() => {
    const { current } = label;
    if (current === null) return;
    const { clientWidth, clientHeight } = current.ownerDocument.documentElement;
    room.current = {
      right: clientWidth - current.offsetWidth - EDGE,
      bottom: clientHeight - current.offsetHeight - EDGE,
    };
  }, [isShown, what, refusal]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words have another size
  useLayoutEffect(() => {
    const { current } = label;
    if (current === null || point === null) return;
    const { right, bottom } = room.current;
    const isAbove = point.y + AWAY > bottom;
    current.style.left = `${Math.max(EDGE, Math.min(point.x + AWAY, right))}px`;
    current.style.top = `${isAbove ? point.y - AWAY : point.y + AWAY}px`;
    current.style.translate = isAbove ? '0 -100%' : 'none';
  }, [point, what, refusal]);

  if (point === null) return null;
  return (
    <div
      ref={label}
      className="design-ghost"
      data-refused={refusal === null ? undefined : ''}
      aria-hidden="true"
    >
      <b>{what}</b>
      {refusal === null ? null : <span>{refusal}</span>}
    </div>
  );
}
