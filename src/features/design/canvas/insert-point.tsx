import { Plus } from 'lucide-react';
import type { DropPlace } from './drop-place.ts';

interface InsertPointProps {
  place: DropPlace;
  /** In pixels from the line's start. */
  at: number;
  /** Whether Tab reaches it. The one that follows the pointer isn't a tab stop. */
  isTabStop: boolean;
  onInsert: (at: { left: number; top: number }) => void;
}

/** The "+" between two components. */
export function InsertPoint({ place, at, isTabStop, onInsert }: InsertPointProps) {
  return (
    <div className="design-gap" style={place.line} data-list-path={place.list.join('/')}>
      <button
        type="button"
        className="design-plus"
        aria-label="Insert here"
        data-tooltip="Insert here"
        tabIndex={isTabStop ? 0 : -1}
        style={{ left: at }}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={(event) => {
          event.stopPropagation();
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          onInsert({ left, top: bottom + 4 });
        }}
      >
        <Plus size={12} aria-hidden="true" />
      </button>
    </div>
  );
}
