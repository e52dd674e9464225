import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from './button.tsx';
import { useReturnFocus } from './return-focus.ts';
import { tabInside } from './tab-inside.ts';

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  width?: 's' | 'm' | 'l' | 'xl';
  children: ReactNode;
  /** Buttons at the foot. */
  footer?: ReactNode;
  /** Moves the focus somewhere else on close; false sends it back to where it came from. */
  takeFocus?: () => boolean;
}

const WIDTHS = { s: 'max-w-md', m: 'max-w-xl', l: 'max-w-3xl', xl: 'max-w-6xl' } as const;

/** In a low window no room is left between header and footer, so the whole dialog scrolls there. */
const LOW =
  '[@media(max-height:479px)]:top-2 [@media(max-height:479px)]:max-h-[calc(var(--visible-height,100vh)-16px)] [@media(max-height:479px)]:overflow-auto';

/**
 * Dims and covers the page behind a dialog. Radix has an overlay that also keeps the page from scrolling. This page
 * doesn't scroll, and that overlay sets a custom property on the body, which recalculates the style of every element.
 */
export function Backdrop() {
  return <div className="ui-fade fixed inset-0 z-50 overflow-auto overscroll-contain bg-black/40" />;
}

/** A modal dialog. Whatever opens it loads it lazily; on close the focus goes back to where it came from. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  width = 'm',
  children,
  footer,
  takeFocus,
}: DialogProps) {
  const { layer, giveBack } = useReturnFocus();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Backdrop />
        <Radix.Content
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
          ref={layer}
          onKeyDown={tabInside}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (takeFocus?.() !== true) giveBack();
          }}
          className={`ui-rise fixed inset-x-3 top-[calc(var(--visible-height,100vh)*0.08)] z-50 mx-auto flex max-h-[calc(var(--visible-height,100vh)*0.84)] flex-col rounded-xl border border-line bg-raised text-ink shadow-pop outline-none ${LOW} ${WIDTHS[width]}`}
        >
          <div className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-[15px] font-semibold">{title}</Radix.Title>
              {description === undefined ? null : (
                <Radix.Description className="mt-1 text-[13px] text-muted">{description}</Radix.Description>
              )}
            </div>
            <IconButton label="Close" size="s" icon={<X size={16} />} onClick={() => onOpenChange(false)} />
          </div>
          <div className="min-h-0 flex-1 overflow-auto overscroll-contain px-5 pb-5 [@media(max-height:479px)]:flex-none [@media(max-height:479px)]:overflow-visible">
            {children}
          </div>
          {footer === undefined ? null : (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</div>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
