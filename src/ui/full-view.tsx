import { ArrowLeft } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from './button.tsx';
import { useReturnFocus } from './return-focus.ts';
import { tabInside } from './tab-inside.ts';

interface FullViewProps {
  title: string;
  onClose: () => void;
  /** Runs when the view is gone and the focus is back where it was. */
  afterClose?: () => void;
  children: ReactNode;
}

/** A view that takes the whole window until Back or Escape; the focus goes back to where it came from. */
export function FullView({ title, onClose, afterClose, children }: FullViewProps) {
  const { layer, giveBack } = useReturnFocus();
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Content
          aria-describedby={undefined}
          ref={layer}
          onKeyDown={tabInside}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            giveBack();
            afterClose?.();
          }}
          className="ui-fade fixed inset-0 z-50 flex flex-col bg-app text-ink outline-none"
        >
          <div className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-2.5">
            <IconButton
              label="Back"
              icon={<ArrowLeft size={17} aria-hidden="true" />}
              shortcut="Esc"
              onClick={onClose}
            />
            <Radix.Title className="text-[14px] font-semibold">{title}</Radix.Title>
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
