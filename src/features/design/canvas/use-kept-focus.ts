import { useEffect, useLayoutEffect, useRef } from 'react';
import { cardsIn } from './use-canvas-events.ts';

/** What is done from the toolbar may take along the button that did it; the focus then goes to the drawing. */
export function useKeptFocus(column: HTMLElement): void {
  const wasInside = useRef(false);
  useEffect(() => {
    const until = new AbortController();
    const note = ({ target }: FocusEvent) => {
      // The menus of the toolbar aren't in it.
      if (!(target instanceof Element) || target.closest('[role="menu"]') !== null) return;
      wasInside.current = column.contains(target);
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
    if (wasInside.current && document.activeElement === document.body) {
      cardsIn(column)?.focus({ preventScroll: true });
    }
  });
}
