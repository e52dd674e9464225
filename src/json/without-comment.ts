import { isLineEnd } from './characters.ts';
import type { TextEdit } from './problem.ts';

/**
 * The edit that removes the comment from `start` to `end`. At the end of a line, the spaces around it go too; if it's
 * alone on its lines, the whole lines go. Nothing from `limit` on is touched.
 */
export function withoutComment(text: string, start: number, end: number, limit: number): TextEdit {
  let to = end;
  while (to < limit && isBlank(text.charCodeAt(to))) to += 1;
  if (to < limit && !isLineEnd(text.charCodeAt(to))) return { start, end, text: '' };
  let from = start;
  while (from > 0 && isBlank(text.charCodeAt(from - 1))) from -= 1;
  const isAlone = from === 0 || isLineEnd(text.charCodeAt(from - 1));
  if (isAlone && to < limit) to += text.startsWith('\r\n', to) ? 2 : 1;
  return { start: from, end: to, text: '' };
}

/** A space or a tab. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
