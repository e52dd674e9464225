import { placeProblems } from '../cards/check.ts';
import { checkValue } from '../cards/check-value.ts';
import type { CheckedDocument } from '../cards/drawn.ts';
import type { Json } from '../cards/json.ts';
import { readText } from '../cards/read-text.ts';
import { createReread } from '../cards/reread.ts';
import { reuse } from '../cards/reuse.ts';
import type { DocumentCheck } from './document-gateway.ts';

/** The problems of a text with their places, found elsewhere. Only the last text asked for is answered. */
export type FindProblems = (text: string, answer: (found: Found) => void) => void;

type Found = Pick<CheckedDocument, 'problems' | 'problemCount' | 'errorCount'>;

/** From this length on, placing problems takes longer than a frame has room for. */
const LARGE = 60_000;

const NOTHING: Found = { problems: [], problemCount: 0, errorCount: 0 };

/**
 * Checks documents in two stages: what can be drawn at once, with all that is unchanged since the last text
 * keeping its identity; where the problems stand at once too, or for a large text that has some when `find`
 * answers.
 */
export function createDocumentCheck(find: FindProblems): DocumentCheck {
  const reread = createReread();
  let previous: Json;
  let latest = '';
  let listed = NOTHING;
  return (text, onWhole) => {
    latest = text;
    if (text.length <= LARGE) {
      const read = readText(text, true);
      previous = reuse(previous, read.value);
      const checked = placeProblems(text, { ...read, value: previous }, checkValue(previous));
      listed = checked;
      return checked;
    }
    const { value, isSound } = reread(text);
    previous = value;
    const { shape, cards, tally } = checkValue(value);
    if (isSound && tally.errors + tally.warnings === 0) {
      listed = NOTHING;
      return { shape, cards, ...NOTHING };
    }
    find(text, (found) => {
      if (latest !== text) return;
      listed = found;
      onWhole({ shape, cards, ...found });
    });
    // Until the answer comes, the list of the text before stands: nearly always it is still true.
    const { problems, problemCount, errorCount } = listed;
    return { shape, cards, problems, problemCount, errorCount };
  };
}
