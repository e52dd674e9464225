import { applyEdits } from '../../json/apply-edits.ts';
import { isArray, isObject } from '../../json/json.ts';
import { readJson } from '../../json/read-json.ts';

/** The text that a pasted whole document becomes. */
export interface PastedDocument {
  text: string;
  /** What was removed. The person is notified, and asked first for comments and trailing commas. */
  cleaned: ('code-fence' | 'comment' | 'trailing-comma')[];
}

const CLEANED = ['code-fence', 'comment', 'trailing-comma'] as const;
const MAX_ROUNDS = 3;

/**
 * Reads pasted text as a whole response, card, list of components or component, also from a fenced code
 * block and with comments or trailing commas. Null if it's something else, or broken in other ways.
 */
export function pastedDocument(pasted: string): PastedDocument | null {
  const fenced = fencedText(pasted);
  let text = fenced ?? pasted;
  const cleaned = new Set<PastedDocument['cleaned'][number]>(fenced === null ? [] : ['code-fence']);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { value, issues } = readJson(text);
    if (issues.length === 0) {
      const isDocument = isArray(value) || isObject(value);
      return isDocument ? { text: text.trim(), cleaned: CLEANED.filter((what) => cleaned.has(what)) } : null;
    }
    const edits = [];
    for (const issue of issues) {
      const what = CLEANED.find((code) => code === issue.code);
      if (what === undefined) return null;
      cleaned.add(what);
      edits.push(...issue.edits);
    }
    text = applyEdits(text, edits);
  }
  return null;
}

/** The content of the first fenced code block; null if there isn’t one. */
export function fencedText(text: string): string | null {
  const open = text.indexOf('```');
  const line = open === -1 ? -1 : text.indexOf('\n', open);
  const close = line === -1 ? -1 : text.indexOf('```', line);
  return close === -1 ? null : text.slice(line + 1, close);
}
