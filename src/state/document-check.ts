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

/**
 * Checks documents in two stages: what can be drawn at once, with all that is unchanged since the last text
 * keeping its identity; where the problems stand at once too, or for a large text when `find` answers.
 */
export function createDocumentCheck(find: FindProblems): DocumentCheck {
  const reread = createReread();
  let previous: Json;
  let listed: Found = { problems: [], problemCount: 0, errorCount: 0 };
  return (text, onWhole) => {
    if (text.length <= LARGE) {
      const read = readText(text, true);
      previous = reuse(previous, read.value);
      const checked = placeProblems(text, { ...read, value: previous }, checkValue(previous));
      listed = checked;
      return checked;
    }
    previous = reread(text);
    const { shape, cards } = checkValue(previous);
    find(text, (found) => {
      const isNews = found.problemCount > 0 || listed.problemCount > 0;
      listed = found;
      if (isNews) onWhole({ shape, cards, ...listed });
    });
    // Until the answer comes, the list of the text before stands: nearly always it is still true.
    const { problems, problemCount, errorCount } = listed;
    return { shape, cards, problems, problemCount, errorCount };
  };
}
