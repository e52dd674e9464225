import { X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { scrollViewOf } from '../../features/design/scroll-view.ts';
import { findPlace } from '../../features/preview/drawn-elements.ts';
import { toPointer } from '../../json/path.ts';
import { IconButton } from '../../ui/button.tsx';
import { useActions, usePlayground } from '../services/playground-context.ts';
import { DraftProperties } from './design-side.tsx';

/** Pixels between the selection and the sheet. */
const BELOW_SELECTION = 16;

/** The properties on a phone: a sheet over the lower half of the drawing, whose upper half stays visible. */
export default function DesignSheet({ column }: { column: HTMLElement }) {
  const { design } = useActions();
  const sheet = useRef<HTMLDivElement>(null);
  const pointer = usePlayground(({ selection: { selected } }) => selected && toPointer(selected.path));

  // What the sheet changes is scrolled into the part of the drawing above it.
  useLayoutEffect(() => {
    const box = sheet.current;
    if (box === null) return;
    const view = scrollViewOf(column);
    const makeRoom = () => {
      const covered = Math.max(0, view.getBoundingClientRect().bottom - box.getBoundingClientRect().top);
      view.style.scrollPaddingBottom = `${covered + BELOW_SELECTION}px`;
      column.style.paddingBottom = `${covered}px`;
      if (pointer !== null) findPlace(column, pointer, null)?.element.scrollIntoView({ block: 'nearest' });
    };
    const observer = new ResizeObserver(makeRoom);
    observer.observe(box);
    makeRoom();
    return () => {
      observer.disconnect();
      view.style.scrollPaddingBottom = '';
      column.style.paddingBottom = '';
    };
  }, [column, pointer]);
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
