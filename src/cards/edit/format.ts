import { format } from 'jsonc-parser';
import { difference } from '../../json/difference.ts';
import { isJsonText } from '../../json/json-text.ts';
import { JsonTokens } from '../../json/places/json-tokens.ts';
import type { TextEdit } from '../../json/problem.ts';
import { MAX_DEPTH } from '../../json/read-json.ts';
import { scanJson } from '../../json/scan-json.ts';
import { layOut } from './layout.ts';

/** Above this many edits, a single replacement is quicker to apply. */
const MAX_EDITS = 2000;

/** Formatting broken JSON is slow, and with many unclosed brackets the indentation alone could fill the memory. */
const MAX_BROKEN_LENGTH = 200_000;

/**
 * The edits that format the document: two spaces, small components on one line. They change only white space; a final
 * line break stays. In a text that isn't valid JSON only the lines are indented, and comments and mistakes stay.
 * If such a text is long or very deep, there are no edits.
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

/** The edits that remove all white space; none for a text that isn't valid JSON. */
export function minifyDocument(text: string): TextEdit[] {
  if (!isJsonText(text)) return [];
  let minified = '';
  const tokens = new JsonTokens(text);
  while (tokens.next()) minified += text.slice(tokens.start, tokens.end);
  return spaceEdits(text, minified);
}

/** The edits between two texts with the same tokens: one for each gap that differs. */
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
