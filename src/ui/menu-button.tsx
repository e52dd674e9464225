import { type ReactNode, useRef, useState } from 'react';
import { Button, type ButtonVariant, IconButton } from './button.tsx';
import type { MenuEntry } from './menu.tsx';
import { PartSlot, part } from './part.tsx';

const loadMenu = () => import('./menu.tsx');
/** Ahead of the click; whether it came matters only then. */
const fetchMenu = () => void loadMenu().catch(() => undefined);
const Menu = part(async () => ({ default: (await loadMenu()).Menu }));

interface MenuButtonProps {
  /** Accessible name of the button and its menu. */
  label: string;
  entries: readonly MenuEntry[];
  variant?: ButtonVariant;
  size?: 'm' | 's';
  icon?: ReactNode;
  /** What the button shows; without it, only the icon. */
  children?: ReactNode;
  align?: 'start' | 'center' | 'end';
  className?: string;
}

/** A button with a menu; the menu's code comes with the first approach. */
export function MenuButton({
  label,
  entries,
  variant = 'ghost',
  size = 'm',
  icon,
  children,
  align = 'start',
  className = '',
}: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const common = {
    ref: button,
    variant,
    size,
    className,
    'aria-haspopup': 'menu',
    'aria-expanded': open,
    onPointerEnter: fetchMenu,
    onFocus: fetchMenu,
    onClick: () => {
      setWanted(true);
      setOpen(!open);
    },
  } as const;
  return (
    <span className="relative inline-flex min-w-0">
      {children === undefined ? (
        <IconButton label={label} icon={icon} {...common} />
      ) : (
        <Button aria-label={label} icon={icon} {...common}>
          {children}
        </Button>
      )}
      {wanted ? (
        <PartSlot
          onFail={() => {
            setWanted(false);
            setOpen(false);
          }}
        >
          <Menu
            entries={entries}
            open={open}
            onOpenChange={setOpen}
            opener={button}
            label={label}
            align={align}
          />
        </PartSlot>
      ) : null}
    </span>
  );
}
