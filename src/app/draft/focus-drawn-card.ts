/** Focuses the drawing of the first card. False if no card is visible, as on the left side on a phone. */
export function focusDrawnCard(): boolean {
  const drawn = document.querySelector<HTMLElement>('section[aria-label="Preview"] article');
  if (drawn === null || !drawn.checkVisibility()) return false;
  drawn.tabIndex = -1;
  drawn.focus();
  return true;
}
