import { placeProblems } from '../cards/check.ts';
import { checkValue } from '../cards/check-value.ts';
import type { CheckedDocument } from '../cards/drawn.ts';
import type { Json } from '../cards/json.ts';
import { readText } from '../cards/read-text.ts';
import { reuse } from '../cards/reuse.ts';
import type { DocumentCheck } from './document-gateway.ts';

/** The problems of a text with their places, found elsewhere. Only the last text asked for is answered. */
export type FindProblems = (
  text: string,
  answer: (found: Pick<CheckedDocument, 'problems' | 'problemCount' | 'errorCount'>) => void,
) => void;

/** From this length on, placing problems takes longer than a frame has room for. */
const LARGE = 60_000;

/**
 * Checks documents in two stages: what can be drawn at once, with all that is unchanged since the last text
 * keeping its identity; where the problems stand at once too, or for a large text when `find` answers.
 */
export function createDocumentCheck(find: FindProblems): DocumentCheck {
  let previous: Json;
  let listed: Pick<CheckedDocument, 'problems' | 'problemCount' | 'errorCount'> = {
    problems: [],
    problemCount: 0,
    errorCount: 0,
  };
  return (text, onWhole) => {
    const large = text.length > LARGE;
    const read = readText(text, !large);
    previous = reuse(previous, read.value);
    const drawn = checkValue(previous);
    if (!large) {
      const checked = placeProblems(text, { ...read, value: previous }, drawn);
      listed = checked;
      return checked;
    }
    const { shape, cards } = drawn;
    find(text, ({ problems, problemCount, errorCount }) => {
      listed = { problems, problemCount, errorCount };
      onWhole({ shape, cards, ...listed });
    });
    // Until the answer comes, the list of the text before stands: nearly always it is still true.
    const { problems, problemCount, errorCount } = listed;
    return { shape, cards, problems, problemCount, errorCount };
  };
}
