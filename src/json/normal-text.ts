/** Ends every line with a line feed, because text boxes normalise line ends and cards draw no carriage returns. */
export function unixLines(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

/** The text as the editors hold it: without a byte order mark, and with line feeds as line ends. */
export function normalText(text: string): string {
  return unixLines(text.startsWith('\uFEFF') ? text.slice(1) : text);
}
