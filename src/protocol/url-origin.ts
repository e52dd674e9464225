/** The origin of an http or https URL; null if the text isn't one. Surrounding white space doesn't count. */
export function originOf(url: string): string | null {
  const trimmed = url.trim();
  if (!URL.canParse(trimmed)) return null;
  const { origin, protocol } = new URL(trimmed);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}
