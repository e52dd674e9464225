const FORM = 'section[aria-label="Properties"]';

/** Focuses the first field of the form next to the canvas. */
export function focusForm(): void {
  document
    .querySelector<HTMLElement>(`${FORM} :is(input, textarea, button, [tabindex="0"]):not([tabindex="-1"])`)
    ?.focus();
}

/** Whether the form has the focus. */
export function isInForm(): boolean {
  return document.activeElement?.closest(FORM) != null;
}
