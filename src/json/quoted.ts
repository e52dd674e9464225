/** A value as quoted in a message: long ones are cut. */
export function quoted(text: string): string {
  const cut = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return JSON.stringify(cut);
}
