/** An object of parsed JSON: neither null nor a list. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text as parsed JSON; undefined where it isn't JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The cards of a response's text, unchecked; empty where it has none. */
export function rawCards(text: string): readonly Record<string, unknown>[] {
  const value = parseJson(text);
  return isJsonObject(value) && Array.isArray(value.cards) ? value.cards.filter(isJsonObject) : [];
}
