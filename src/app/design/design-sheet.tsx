import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { IconButton } from '../../ui/button.tsx';
import { useActions } from '../services/playground-context.ts';
import { DraftProperties } from './design-side.tsx';

/** The properties on a phone: a sheet over the lower half of the drawing, whose upper half stays visible. */
export default function DesignSheet() {
  const { design } = useActions();
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const former = document.activeElement;
    sheet.current?.focus({ preventScroll: true });
    return () => {
      if (former instanceof HTMLElement && former.isConnected) former.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div
      ref={sheet}
      role="dialog"
      aria-label="Properties of the selection"
      tabIndex={-1}
      className="ui-rise fixed inset-x-0 bottom-[calc(100dvh-var(--visible-height,100dvh))] z-50 flex h-[calc(var(--visible-height,100dvh)*0.58)] flex-col rounded-t-xl border border-line bg-app shadow-pop outline-none"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        design({ sheet: false });
      }}
    >
      <div className="min-h-0 flex-1">
        <DraftProperties />
      </div>
      <div className="absolute top-2 right-2 rounded-md bg-app">
        <IconButton
          label="Close the properties"
          icon={<X size={18} aria-hidden="true" />}
          className="size-11!"
          onClick={() => design({ sheet: false })}
        />
      </div>
    </div>
  );
}
