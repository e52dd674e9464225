import { lineStartsOf } from '../../json/line-places.ts';
import { normalText } from '../../json/normal-text.ts';
import type { TextEdit, TextRange } from '../../json/problem.ts';

/**
 * A document as the page would have it: with `\n` as its line ends, and without what a Markdown block has in front of
 * each line. It also says where its characters are in the file.
 */
export interface Excerpt {
  text: string;
  /** Converts a range of `text` to the range of the file. */
  inFile(range: TextRange): TextRange;
  /** Converts an edit of `text` to one of the file, with the file's line ends and the block's indentation. */
  editOfFile(edit: TextEdit): TextEdit;
}

interface Line {
  /** Where the line begins in the excerpt and in the file, after anything left out in front of it. */
  at: number;
  inFile: number;
}

/**
 * The part of a file from `start` to `end`. `prefix` is for a block in a list or quote: up to `length` of the
 * `characters` are removed from the start of each line, and `text` is put in front of each new line.
 */
export function excerptOf(
  file: string,
  { start, end }: TextRange = { start: 0, end: file.length },
  prefix: { length: number; characters: RegExp; text: string } = NO_PREFIX,
): Excerpt {
  const part = file.slice(start, end);
  const starts = lineStartsOf(part);
  const lines: Line[] = [];
  const contents: string[] = [];
  let at = 0;
  for (const [index, lineStart] of starts.entries()) {
    const next = starts[index + 1];
    const whole = normalText(part.slice(lineStart, next ?? part.length));
    let dropped = 0;
    while (dropped < prefix.length && prefix.characters.test(whole[dropped] ?? '')) dropped += 1;
    lines.push({ at, inFile: start + lineStart + dropped });
    contents.push(whole.slice(dropped));
    at += whole.length - dropped;
  }
  const lineEnd = lineEndOf(file);
  const offset = (place: number): number => {
    const line = lineOf(lines, place);
    return Math.min(line.inFile + place - line.at, end);
  };
  const inFile = (range: TextRange): TextRange => ({ start: offset(range.start), end: offset(range.end) });
  return {
    text: contents.join(''),
    inFile,
    editOfFile: ({ text, ...range }) => ({
      ...inFile(range),
      text: text.replaceAll('\n', `${lineEnd}${prefix.text}`),
    }),
  };
}

const NO_PREFIX = { length: 0, characters: /[^\s\S]/, text: '' };

/** The last line that begins at or before `place`. */
function lineOf(lines: readonly Line[], place: number): Line {
  let [low, high] = [0, lines.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.at ?? 0) <= place) low = middle;
    else high = middle;
  }
  return lines[low] ?? { at: 0, inFile: 0 };
}

/** What most lines of a file end with. */
function lineEndOf(file: string): string {
  const windows = file.match(/\r\n/g)?.length ?? 0;
  const unix = (file.match(/\n/g)?.length ?? 0) - windows;
  return windows > unix ? '\r\n' : '\n';
}
