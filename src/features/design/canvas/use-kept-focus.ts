import { useEffect, useLayoutEffect, useRef } from 'react';
import { cardsIn } from './use-canvas-events.ts';

/** What is done from the toolbar may take along the button that did it; the focus then goes to the drawing. */
export function useKeptFocus(column: HTMLElement): void {
  const focused = useRef<Element | null>(null);
  useEffect(() => {
    const until = new AbortController();
    const note = ({ target }: FocusEvent) => {
      // The menus of the toolbar aren't in it.
      if (!(target instanceof Element) || target.closest('[role="menu"]') !== null) return;
      focused.current = column.contains(target) ? target : null;
    };
    // On its way to something else the focus is nowhere for a moment.
    const goes = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Element) wasInside.current = column.contains(relatedTarget);
    };
    document.addEventListener('focusin', note, { signal: until.signal });
    document.addEventListener('focusout', goes, { capture: true, signal: until.signal });
    return () => until.abort();
  }, [column]);
  useLayoutEffect(() => {
    // On its way to another element the focus is nowhere for a moment, too.
    const isGone = focused.current !== null && !focused.current.isConnected;
    if (isGone && document.activeElement === document.body) cardsIn(column)?.focus({ preventScroll: true });
  });
}
