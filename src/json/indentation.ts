/** The white space at the start of the line that contains the offset, up to the offset. */
export function indentOf(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
}

/** The white space directly before `end`, going back no further than `start`. */
export function spaceBefore(text: string, start: number, end: number): string {
  return text.slice(start + text.slice(start, end).trimEnd().length, end);
}

/** Moves written JSON to another indentation and keeps its inner shape. Strings in it contain no line breaks. */
export function reindented(written: string, from: string, to: string): string {
  if (from === to) return written;
  return written
    .split('\n')
    .map((line, number) => {
      if (number === 0) return line;
      return line.startsWith(from) ? to + line.slice(from.length) : line;
    })
    .join('\n');
}
