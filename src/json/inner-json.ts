/** The JSON in a string that holds an encoded object or list; null for ordinary text. */
export function innerJson(text: string): string | null {
  if (!/^\s*[[{]/.test(text)) {
    return null;
  }
  try {
    const inner: unknown = JSON.parse(text);
    return typeof inner === 'object' && inner !== null ? text : null;
  } catch {
    return null;
  }
}
