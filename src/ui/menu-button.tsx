import type { MenuEntry } from './menu.tsx';
import { OpeningButton, type OpeningButtonLook } from './opening-button.tsx';
import { part } from './part.tsx';

const loadMenu = () => import('./menu.tsx');
const Menu = part(async () => ({ default: (await loadMenu()).Menu }));

interface MenuButtonProps extends OpeningButtonLook {
  entries: readonly MenuEntry[];
  align?: 'start' | 'center' | 'end';
}

/** A button with a menu. */
export function MenuButton({ entries, align = 'start', ...look }: MenuButtonProps) {
  return (
    <OpeningButton
      {...look}
      opens="menu"
      load={loadMenu}
      draw={(opened) => <Menu {...opened} entries={entries} label={look.label} align={align} />}
    />
  );
}
