import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import type { Opened } from './opening-button.tsx';
import { isLeftAlone, leaveToOpener, tieToOpener } from './return-focus.ts';

interface PopoverProps extends Opened {
  label: string;
  align?: 'start' | 'center' | 'end';
  children: ReactNode;
}

/** The content of a `PopoverButton`, which loads it when it is first opened. */
export function Popover({ open, onOpenChange, opener, label, align = 'start', children }: PopoverProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Anchor asChild>
        <span aria-hidden="true" className="pointer-events-none absolute inset-0" />
      </Radix.Anchor>
      <Radix.Portal>
        <Radix.Content
          ref={(element) => tieToOpener(element, opener.current)}
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          onInteractOutside={(event) => leaveToOpener(event, opener.current)}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (isLeftAlone(document.activeElement)) opener.current?.focus();
          }}
          className="ui-fade z-60 w-72 max-w-[calc(100vw-16px)] rounded-lg border border-line bg-raised p-3.5 text-ink shadow-pop outline-none"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
