/** Whether JSON.parse accepts the text. */
export function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The JSON in a string that contains an encoded object or list; null for ordinary text. */
export function innerJson(text: string): string | null {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    const inner: unknown = JSON.parse(text);
    return typeof inner === 'object' && inner !== null ? text : null;
  } catch {
    return null;
  }
}

/** A text in quotes for a message; long texts are cut. */
export function quoted(text: string): string {
  const cut = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return JSON.stringify(cut);
}
