import { placeOf } from '../../json/line-places.ts';
import type { TextRange } from '../../json/problem.ts';
import { displayWidth } from './display-width.ts';
import type { Paint } from './paint.ts';
import { printable } from './printable.ts';

/** A text with the offsets of its lines, which are computed once for all of its problems. */
export interface Source {
  text: string;
  lineStarts: readonly number[];
}

/** Lines shown above and below the marked one. */
const AROUND = 1;
const MIN_WIDTH = 40;
/** How much of a cut line is shown before the mark. */
const BEFORE_MARK = 20;

/**
 * The lines around a range, with marks under it. A range over several lines is only marked on the first one. A line
 * that is too long for `columns` is cut around the mark.
 */
export function codeFrame(
  { text, lineStarts }: Source,
  range: TextRange,
  paint: Paint,
  columns: number,
): string {
  const { line } = placeOf(lineStarts, range.start);
  const first = Math.max(1, line - AROUND);
  const last = Math.min(lineStarts.length, line + AROUND);
  const digits = String(last).length;
  const room = Math.max(MIN_WIDTH, columns) - digits - 6;
  const start = lineStarts[line - 1] ?? 0;
  const marked = lineAt(text, lineStarts, line);
  const from = Math.min(range.start - start, marked.length);
  const to = Math.max(from, Math.min(range.end - start, marked.length));
  const view = viewOf(marked, from, room);
  const shown: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const isMarked = number === line;
    const content = isMarked ? view.shown : viewOf(lineAt(text, lineStarts, number), 0, room).shown;
    // Leaves out an empty line above or below.
    if (!isMarked && content === '') continue;
    const gutter = paint.dim(`${String(number).padStart(digits)} │`);
    shown.push(`${isMarked ? paint.red('>') : ' '} ${gutter} ${content}`.trimEnd());
    if (isMarked) {
      const cells = displayWidth(shownText(marked.slice(view.from, from))) + (view.from > 0 ? 1 : 0);
      const length = Math.max(1, Math.min(displayWidth(shownText(marked.slice(from, to))), room - cells));
      shown.push(
        `  ${' '.repeat(digits)} ${paint.dim('│')} ${' '.repeat(cells)}${paint.red('^'.repeat(length))}`,
      );
    }
  }
  return shown.join('\n');
}

function lineAt(text: string, starts: readonly number[], line: number): string {
  return text.slice(starts[line - 1] ?? 0, starts[line] ?? text.length).replace(/[\r\n]+$/, '');
}

/** The part of a line that fits into `room` and contains `mark`. `from` is where it begins, in UTF-16 units. */
function viewOf(line: string, mark: number, room: number): { shown: string; from: number } {
  // Most lines fit. In a line that doesn't, only the part that could be shown is measured.
  if (line.length <= room && displayWidth(shownText(line)) <= room)
    return { shown: shownText(line), from: 0 };
  let from = mark <= room - BEFORE_MARK ? 0 : mark - BEFORE_MARK;
  // Near the end of the line, there's room for more text in front of the mark.
  const whole = Math.max(0, line.length - (room - 2));
  if (from > whole && displayWidth(shownText(line.slice(whole))) < room - 1) from = whole;
  if (isLowSurrogate(line, from)) from -= 1;
  let to = from;
  let width = from > 0 ? 1 : 0;
  while (to < line.length) {
    const character = String.fromCodePoint(line.codePointAt(to) ?? 0);
    const next = displayWidth(shownText(character));
    if (width + next > room - 1) break;
    width += next;
    to += character.length;
  }
  const cut = to < line.length ? '…' : '';
  return { shown: `${from > 0 ? '…' : ''}${shownText(line.slice(from, to))}${cut}`, from };
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}

/** The text as the terminal shows it: a tab is two spaces, and control characters are visible. */
function shownText(text: string): string {
  return printable(text.replaceAll('\t', '  '));
}
