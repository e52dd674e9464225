/** Focuses the first field of the form next to the canvas. */
export function focusForm(): void {
  document
    .querySelector<HTMLElement>(
      'section[aria-label="Properties"] :is(input, textarea, button, [tabindex="0"]):not([tabindex="-1"])',
    )
    ?.focus();
}
