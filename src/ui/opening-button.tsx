import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { Button, type ButtonVariant, IconButton } from './button.tsx';
import { PartSlot } from './part.tsx';

export interface OpeningButtonLook {
  /** Accessible name of the button and of what it opens. */
  label: string;
  variant?: ButtonVariant;
  size?: 'm' | 's';
  icon?: ReactNode;
  /** What the button shows; without it, only the icon. */
  children?: ReactNode;
  className?: string;
}

/** Props of what the button opens: it's shown above the page and returns the focus to the button. */
export interface Opened {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  opener: RefObject<HTMLElement | null>;
}

interface OpeningButtonProps extends OpeningButtonLook {
  opens: 'menu' | 'dialog';
  /** Fetches the code of what is opened; a failure matters only on click. */
  load: () => Promise<unknown>;
  draw: (opened: Opened) => ReactNode;
}

/** A button that opens a part beside it; the part's code is fetched when the pointer or focus first comes near. */
export function OpeningButton({
  label,
  variant = 'ghost',
  size = 'm',
  icon,
  children,
  className = '',
  opens,
  load,
  draw,
}: OpeningButtonProps) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const fetchAhead = () => void load().catch(() => undefined);
  const common = {
    ref: opener,
    variant,
    size,
    className,
    'aria-haspopup': opens,
    'aria-expanded': open,
    onPointerEnter: fetchAhead,
    onFocus: fetchAhead,
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
          {draw({ open, onOpenChange: setOpen, opener })}
        </PartSlot>
      ) : null}
    </span>
  );
}
