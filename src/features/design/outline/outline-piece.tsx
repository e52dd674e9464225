import { memo, type RefObject } from 'react';
import { type OutlineDoors, OutlineItem } from './outline-item.tsx';
import type { OutlineRow } from './outline-rows.ts';

interface OutlinePieceProps {
  rows: readonly OutlineRow[];
  /** The pointers of the selected; null where none is in here. */
  selected: ReadonlySet<string> | null;
  /** The row that Tab leads to, and the one that is renamed, if they are in here. */
  current: string | null;
  renaming: string | null;
  acts: boolean;
  doors: RefObject<OutlineDoors>;
}

/** In pixels, as the classes below and in the item say. */
const SIDE_HEIGHT = 24;
const ITEM_HEIGHT = 28;

/**
 * Rows of one card. A key in another card doesn't draw them again, and the browser neither lays them out nor paints
 * them while they are out of view: each row is several layers, and hundreds of them would cost more than the key.
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
