/** The drawing of the first card takes the focus. False where no card is in view, as on the left side of a phone. */
export function focusDrawnCard(): boolean {
  const drawn = document.querySelector<HTMLElement>('section[aria-label="Preview"] article');
  if (drawn === null || !drawn.checkVisibility()) return false;
  drawn.tabIndex = -1;
  drawn.focus();
  return true;
}
