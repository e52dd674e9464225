/** The white space that begins the line of an offset. */
export function indentOf(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
}

/** The white space in front of `end`, as far back as `start`. */
export function spaceBefore(text: string, start: number, end: number): string {
  return text.slice(start + text.slice(start, end).trimEnd().length, end);
}

/** Written JSON moved to another indentation; its inner shape stays. Strings hold no line breaks. */
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
