import type { Picked } from './component-actions.ts';
import type { Point } from './drag-session.ts';

interface DragGhostProps {
  picked: Picked;
  point: Point | null;
  /** Why it can't be dropped here. */
  refusal: string | null;
  name?: string;
}

/** A label at the pointer: what is dragged and, if it can't be dropped here, why. */
export function DragGhost({ picked, point, refusal, name }: DragGhostProps) {
  if (point === null) return null;
  const isCard = picked.path.at(-2) === 'cards';
  const what =
    picked.count > 1
      ? `${picked.count} ${isCard ? 'cards' : 'components'}`
      : (name ?? (isCard ? 'Card' : 'Component'));
  return (
    <div
      className="design-ghost"
      data-refused={refusal === null ? undefined : ''}
      style={{ left: point.x, top: point.y }}
      aria-hidden="true"
    >
      <b>{what}</b>
      {refusal === null ? null : <span>{refusal}</span>}
    </div>
  );
}
