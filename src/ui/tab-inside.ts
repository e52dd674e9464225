import type { KeyboardEvent } from 'react';

const STOPS = 'a[href], button, input, select, textarea, [tabindex]';

function canBeReached(element: HTMLElement): boolean {
  return (
    element.tabIndex >= 0 &&
    !element.matches(':disabled') &&
    element.closest('[inert]') === null &&
    element.checkVisibility()
  );
}

/** Wraps Tab from the last stop to the first, and back. Skips inert elements, which the dialogs' library doesn't. */
export function tabInside(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)].filter(canBeReached);
  const [edge, target] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  if (edge === undefined || target === undefined || document.activeElement !== edge) return;
  event.preventDefault();
  target.focus();
}
