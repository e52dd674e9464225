import { type ReactNode, useRef, useState } from 'react';
import { Button, type ButtonVariant, IconButton } from './button.tsx';
import { PartSlot, part } from './part.tsx';

const loadPopover = () => import('./popover.tsx');
/** Ahead of the click; whether it came matters only then. */
const fetchPopover = () => void loadPopover().catch(() => undefined);
const Popover = part(async () => ({ default: (await loadPopover()).Popover }));

interface PopoverButtonProps {
  /** Accessible name of the button and its popover. */
  label: string;
  variant?: ButtonVariant;
  size?: 'm' | 's';
  icon?: ReactNode;
  /** What the button shows; without it, only the icon. */
  children?: ReactNode;
  align?: 'start' | 'center' | 'end';
  className?: string;
  content: (close: () => void) => ReactNode;
}

/** A button with a small panel of controls; the panel's code comes with the first approach. */
export function PopoverButton({
  label,
  variant = 'ghost',
  size = 'm',
  icon,
  children,
  align = 'start',
  className = '',
  content,
}: PopoverButtonProps) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const common = {
    ref: button,
    variant,
    size,
    className,
    'aria-haspopup': 'dialog',
    'aria-expanded': open,
    onPointerEnter: fetchPopover,
    onFocus: fetchPopover,
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
          <Popover open={open} onOpenChange={setOpen} opener={button} label={label} align={align}>
            {content(() => setOpen(false))}
          </Popover>
        </PartSlot>
      ) : null}
    </span>
  );
}
