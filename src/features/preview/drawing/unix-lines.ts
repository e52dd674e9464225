/** A carriage return is drawn as a space; as part of a line break it must not be drawn at all. */
export function unixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
