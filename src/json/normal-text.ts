/** Every line ends in a line feed: a text box normalises what it is given, and a card draws no carriage return. */
export function unixLines(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

/** The text as every editor holds it: without a byte order mark, lines ended by a line feed. */
export function normalText(text: string): string {
  return unixLines(text.startsWith('\uFEFF') ? text.slice(1) : text);
}
