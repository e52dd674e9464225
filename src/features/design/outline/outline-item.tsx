import { ChevronRight, Ellipsis } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, memo, type RefObject } from 'react';
import type { OutlineNode } from '../../../cards/assist/outline.ts';
import { RenameField } from './rename-field.tsx';

/** What a row calls on its tree. It comes in a ref, so that a new one doesn't render the rows again. */
export interface OutlineDoors {
  press(pointer: string, extend: boolean): void;
  key(pointer: string, event: KeyboardEvent): void;
  toggle(pointer: string): void;
  hover(pointer: string | null): void;
  menu(pointer: string, at: { left: number; top: number }, opener: HTMLElement): void;
  rename(pointer: string, title: string | null): void;
  startRename(pointer: string): void;
}

interface OutlineItemProps {
  pointer: string;
  kind: OutlineNode['kind'];
  name: string;
  summary: string;
  side: string | null;
  title: string;
  level: number;
  isOpen: boolean;
  holds: boolean;
  selected: boolean;
  /** Whether Tab reaches it. */
  current: boolean;
  renaming: boolean;
  /** Whether it has a menu. It does if the document can be edited. */
  acts: boolean;
  doors: RefObject<OutlineDoors>;
}

// Always the same elements, so that React skips them.
const CHEVRON = <ChevronRight size={13} aria-hidden="true" />;
const ELLIPSIS = <Ellipsis size={14} aria-hidden="true" />;

/** A card or component in the outline. Renders again only if its props change. */
export const OutlineItem = memo(function OutlineItem({
  pointer,
  kind,
  name,
  summary,
  side,
  title,
  level,
  isOpen,
  holds,
  selected,
  current,
  renaming,
  acts,
  doors,
}: OutlineItemProps) {
  const openMenu = (event: MouseEvent<HTMLElement>) => {
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    doors.current.menu(pointer, { left, top: bottom }, event.currentTarget);
  };
  return (
    <div
      role="treeitem"
      aria-label={[`${name} ${summary}`.trim(), side].filter((part) => part !== null).join(', ')}
      aria-level={level}
      aria-selected={selected}
      aria-expanded={holds ? isOpen : undefined}
      tabIndex={current ? 0 : -1}
      data-pointer={pointer}
      data-kind={kind}
      className="group flex h-7 cursor-pointer items-center gap-1.5 pr-2 select-none hover:bg-hover aria-selected:bg-accent-soft aria-selected:inset-ring aria-selected:inset-ring-accent"
      style={{ paddingLeft: `${level * 14}px` }}
      onClick={(event) => doors.current.press(pointer, event.shiftKey)}
      onDoubleClick={() => kind === 'card' && acts && doors.current.startRename(pointer)}
      onContextMenu={(event) => {
        if (!acts) return;
        event.preventDefault();
        doors.current.menu(pointer, { left: event.clientX, top: event.clientY }, event.currentTarget);
      }}
      onKeyDown={(event) => {
        const opensMenu = event.key === 'Enter' || event.key === ' ';
        if (event.target === event.currentTarget || !opensMenu) doors.current.key(pointer, event);
      }}
      onPointerEnter={() => doors.current.hover(pointer)}
      onPointerLeave={() => doors.current.hover(null)}
    >
      <span
        className={`shrink-0 text-muted ${isOpen ? 'rotate-90' : ''} ${holds ? '' : 'invisible'}`}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          doors.current.toggle(pointer);
        }}
      >
        {CHEVRON}
      </span>
      {renaming ? (
        <RenameField
          title={title}
          cardKey={summary}
          onDone={(title) => doors.current.rename(pointer, title)}
        />
      ) : (
        <>
          <span className="min-w-0 shrink-[0.2] truncate font-medium">{`${name} `}</span>
          <span className="min-w-0 flex-1 truncate text-muted">{summary}</span>
        </>
      )}
      {acts && !renaming ? (
        <button
          type="button"
          aria-label={`Actions for ${name} ${summary}`.trim()}
          aria-haspopup="menu"
          tabIndex={selected ? 0 : -1}
          className="grid size-6.5 shrink-0 cursor-pointer place-items-center rounded-md text-muted opacity-0 group-hover:opacity-100 group-focus-within:opacity-100 group-aria-selected:opacity-100 hover:bg-hover hover:text-ink pointer-coarse:opacity-100"
          onClick={(event) => {
            event.stopPropagation();
            openMenu(event);
          }}
        >
          {ELLIPSIS}
        </button>
      ) : null}
    </div>
  );
});
