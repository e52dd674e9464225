import { useEffect, useLayoutEffect, useRef } from 'react';
import { cardsIn } from './use-canvas-events.ts';

/** Moves the focus to the drawing if a toolbar action removes the focused button. */
export function useKeptFocus(column: HTMLElement): void {
  const focused = useRef<Element | null>(null);
  useEffect(() => {
    const until = new AbortController();
    const { signal } = until;
    const note = (target: EventTarget | null) => {
      // The toolbar's menus aren't inside the column.
      if (!(target instanceof Element) || target.closest('[role="menu"]') !== null) return;
      focused.current = column.contains(target) ? target : null;
    };
    document.addEventListener('focusin', ({ target }) => note(target), { signal });
    // While the focus moves, nothing has it for a moment.
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
