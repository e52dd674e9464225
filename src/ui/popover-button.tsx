import type { ReactNode } from 'react';
import { OpeningButton, type OpeningButtonLook } from './opening-button.tsx';
import { part } from './part.tsx';

const loadPopover = () => import('./popover.tsx');
const Popover = part(async () => ({ default: (await loadPopover()).Popover }));

interface PopoverButtonProps extends OpeningButtonLook {
  align?: 'start' | 'center' | 'end';
  content: (close: () => void) => ReactNode;
}

/** A button with a small panel of controls. */
export function PopoverButton({ content, align = 'start', ...look }: PopoverButtonProps) {
  return (
    <OpeningButton
      {...look}
      opens="dialog"
      load={loadPopover}
      draw={(opened) => (
        <Popover {...opened} label={look.label} align={align}>
          {content(() => opened.onOpenChange(false))}
        </Popover>
      )}
    />
  );
}
