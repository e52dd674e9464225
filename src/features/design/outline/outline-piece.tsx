import { memo, type RefObject } from 'react';
import { type OutlineDoors, OutlineItem } from './outline-item.tsx';
import type { OutlineRow } from './outline-rows.ts';

interface OutlinePieceProps {
  rows: readonly OutlineRow[];
  /** The pointers of all selected rows; null if none of them is in this piece. */
  selected: ReadonlySet<string> | null;
  /** The row that Tab reaches, and the one being renamed, if they're in this piece. */
  current: string | null;
  renaming: string | null;
  acts: boolean;
  doors: RefObject<OutlineDoors>;
}

/** In pixels, matching the classes below and in `OutlineItem`. */
const SIDE_HEIGHT = 24;
const ITEM_HEIGHT = 28;

/**
 * Rows of one card. Typing in another card doesn't render them again, and the browser skips their layout and painting
 * while they're out of view: each row is several layers, and hundreds of them would cost more than the key.
 */
export const OutlinePieceView = memo(function OutlinePieceView({
  rows,
  selected,
  current,
  renaming,
  acts,
  doors,
}: OutlinePieceProps) {
  const height = rows.reduce((sum, { is }) => sum + (is === 'side' ? SIDE_HEIGHT : ITEM_HEIGHT), 0);
  return (
    <div role="none" className="[content-visibility:auto]" style={{ containIntrinsicHeight: `${height}px` }}>
      {rows.map((row) =>
        row.is === 'side' ? (
          <div
            key={row.pointer}
            data-side={row.pointer}
            className="flex h-6 items-center text-[11px] font-medium tracking-wide text-muted uppercase"
            style={{ paddingLeft: `${row.level * 14 + 19}px` }}
            aria-hidden="true"
          >
            {row.isEmpty ? `${row.name}: empty` : row.name}
          </div>
        ) : (
          <OutlineItem
            key={row.pointer}
            pointer={row.pointer}
            kind={row.kind}
            name={row.name}
            summary={row.summary}
            side={row.side}
            title={row.title}
            level={row.level}
            isOpen={row.isOpen}
            holds={row.holds}
            selected={selected?.has(row.pointer) === true}
            current={row.pointer === current}
            renaming={renaming === row.pointer}
            acts={acts}
            doors={doors}
          />
        ),
      )}
    </div>
  );
});
