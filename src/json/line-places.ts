/** An offset as line and column for people. Both start at 1; columns count UTF-16 units. */
export interface LinePlace {
  line: number;
  column: number;
}

/** The offsets at which lines start. A line ends with `\n`, `\r\n` or a lone `\r`. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return starts;
}

/** The line and column of an offset in a text whose lines start at `starts`. */
export function placeOf(starts: readonly number[], offset: number): LinePlace {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
