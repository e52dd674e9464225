/**
 * The text as every editor holds it: without a byte order mark, lines ended by a line feed. A text box
 * normalises what it is given, and offsets into another text would be wrong.
 */
export function normalText(text: string): string {
  const unmarked = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return unmarked.includes('\r') ? unmarked.replaceAll(/\r\n?/g, '\n') : unmarked;
}
