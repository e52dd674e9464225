const COMPONENT_KEY = /"component[A-Z][A-Za-z]*"\s*:/;

/** Whether a text names components, so it's meant as a card, however broken. Linear, and quick on a megabyte. */
export function looksLikeCards(text: string): boolean {
  return COMPONENT_KEY.test(text);
}
