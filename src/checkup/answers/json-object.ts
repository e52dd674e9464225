/** Whether a parsed JSON value is an object: neither null nor a list. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses a text as JSON; undefined if it isn't JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The cards in a response's text, unchecked; empty if there are none. */
export function rawCards(text: string): readonly Record<string, unknown>[] {
  const value = parseJson(text);
  return isJsonObject(value) && Array.isArray(value.cards) ? value.cards.filter(isJsonObject) : [];
}
