import { useEffect, useLayoutEffect, useRef } from 'react';
import { cardsIn } from './use-canvas-events.ts';

/** What is done from the toolbar may take along the button that did it; the focus then goes to the drawing. */
export function useKeptFocus(column: HTMLElement): void {
  const focused = useRef<Element | null>(null);
  useEffect(() => {
    const until = new AbortController();
    const { signal } = until;
    const note = (target: EventTarget | null) => {
      // The menus of the toolbar aren't in it.
      if (!(target instanceof Element) || target.closest('[role="menu"]') !== null) return;
      focused.current = column.contains(target) ? target : null;
    };
    document.addEventListener('focusin', ({ target }) => note(target), { signal });
    // On its way to something else the focus is nowhere for a moment.
    document.addEventListener('focusout', ({ relatedTarget }) => note(relatedTarget), {
      capture: true,
      signal,
    });
    return () => until.abort();
  }, [column]);
  useLayoutEffect(() => {
    const isGone = focused.current !== null && !focused.current.isConnected;
    if (isGone && document.activeElement === document.body) cardsIn(column)?.focus({ preventScroll: true });
  });
}
