import { format } from 'jsonc-parser';
import { difference } from '../../json/difference.ts';
import { isJsonText } from '../../json/json-text.ts';
import { JsonTokens } from '../../json/places/json-tokens.ts';
import type { TextEdit } from '../../json/problem.ts';
import { MAX_DEPTH } from '../../json/read-json.ts';
import { scanJson } from '../../json/scan-json.ts';
import { layOut } from './layout.ts';

/** Above this many edits one replacement is quicker to apply. */
const MAX_EDITS = 2000;

/** Laying out what is not JSON takes its time; where brackets are never closed the indentation alone would fill the memory. */
const MAX_BROKEN_LENGTH = 200_000;

/**
 * The edits that lay the document out: two spaces, small components on one line. They change nothing but
 * white space; a last line break stays. A text that is not valid JSON
 * keeps its comments and mistakes and gets its lines indented; for a long or very deep one there are none.
 */
export function formatDocument(text: string): TextEdit[] {
  if (!isJsonText(text)) {
    if (text.length > MAX_BROKEN_LENGTH || scanJson(text).depth > MAX_DEPTH) return [];
    const edits = format(text, undefined, { tabSize: 2, insertSpaces: true, eol: '\n', keepLines: true });
    return edits.map(({ offset, length, content }) => ({
      start: offset,
      end: offset + length,
      text: content,
    }));
  }
  const laidOut = layOut(text);
  if (laidOut === null) return [];
  return spaceEdits(text, text.slice(text.trimEnd().length).includes('\n') ? `${laidOut}\n` : laidOut);
}

/** The edits that take all white space out; none for a text that is not valid JSON. */
export function minifyDocument(text: string): TextEdit[] {
  if (!isJsonText(text)) return [];
  let minified = '';
  const tokens = new JsonTokens(text);
  while (tokens.next()) minified += text.slice(tokens.start, tokens.end);
  return spaceEdits(text, minified);
}

/** Between two texts of the same tokens: one edit for each gap that differs. */
function spaceEdits(before: string, after: string): TextEdit[] {
  const edits: TextEdit[] = [];
  const [from, to] = [new JsonTokens(before), new JsonTokens(after)];
  let [fromEnd, toEnd] = [0, 0];
  for (;;) {
    const isMore = from.next();
    to.next();
    const start = isMore ? from.start : before.length;
    const space = after.slice(toEnd, isMore ? to.start : after.length);
    if (before.slice(fromEnd, start) !== space) edits.push({ start: fromEnd, end: start, text: space });
    if (!isMore) break;
    [fromEnd, toEnd] = [from.end, to.end];
  }
  if (edits.length <= MAX_EDITS) return edits;
  const whole = difference(before, after);
  return whole === null ? [] : [whole];
}
