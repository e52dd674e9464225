import { lazy, type RefObject, Suspense } from 'react';
import type { MenuEntry } from '../../ui/menu.tsx';

const Menu = lazy(async () => ({ default: (await import('../../ui/menu.tsx')).Menu }));

interface PlacedMenuProps {
  /** In pixels from the window's corner. */
  at: { left: number; top: number };
  entries: readonly MenuEntry[];
  /** Gets the focus back when the menu closes. */
  opener: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** The menu of a component or card, at the place where someone opened it. */
export function PlacedMenu({ at, entries, opener, onClose }: PlacedMenuProps) {
  return (
    <span className="fixed z-50 size-0" style={at}>
      <Suspense fallback={null}>
        <Menu
          label="Component"
          entries={entries}
          open
          onOpenChange={(open) => !open && onClose()}
          opener={opener}
        />
      </Suspense>
    </span>
  );
}
