import { checkValue } from '../../cards/check/check-value.ts';
import { createReread } from '../../cards/check/reread.ts';
import { placeProblems } from '../../cards/check.ts';
import type { CheckedDocument } from '../../cards/format/drawn.ts';
import type { DocumentCheck } from './document-gateway.ts';
import { CHECKING, isLong, STOPPED } from './long-text.ts';

/** The problems of a text with their places, found elsewhere. Only the last text asked for is answered. */
export type FindProblems = (text: string, answer: (found: Found) => void) => void;

type Found = Pick<CheckedDocument, 'problems' | 'problemCount' | 'errorCount'>;

/**
 * Checks texts beside the page, in a worker of its own. Only the last one asked for is answered: with what it
 * found, and whether that took longer than a person would notice; with null when it was stopped.
 */
export interface ApartCheck {
  ask(text: string, answer: (checked: CheckedDocument | null, isSlow: boolean) => void): void;
}

/** From this length on, placing problems takes longer than a frame has room for. */
const LARGE = 60_000;

/**
 * Checks documents in two stages: what can be drawn at once, with all that is unchanged since the last text
 * keeping its identity; where the problems stand at once too, or for a large text that has some when `find`
 * answers.
 */
export function createDocumentCheck(find: FindProblems, apart: ApartCheck | null = null): DocumentCheck {
  const reread = createReread();
  let latest = '';
  let listed: Found = { problems: [], problemCount: 0, errorCount: 0 };
  let isSlow = false;
  let shown = CHECKING;

  function checkHere(text: string, onWhole: (checked: CheckedDocument) => void): CheckedDocument {
    const read = reread(text);
    const drawn = checkValue(read.value);
    const isRight = read.state === 'read' && read.issues.length + drawn.tally.findings.length === 0;
    if (isRight || text.length <= LARGE) {
      const checked = placeProblems(text, read, drawn);
      // An empty list stays the same one, so that nothing that shows problems is drawn again.
      if (checked.problems.length === 0 && listed.problems.length === 0) checked.problems = listed.problems;
      listed = checked;
      return checked;
    }
    const { shape, cards } = drawn;
    find(text, (found) => {
      if (latest !== text) return;
      listed = found;
      onWhole({ shape, cards, ...found });
    });
    // Until the answer comes, the list of the text before stands: nearly always it is still true.
    const { problems, problemCount, errorCount } = listed;
    return { shape, cards, problems, problemCount, errorCount };
  }

  return (text, onWhole, opened = false) => {
    latest = text;
    if (opened) isSlow = false;
    if (apart === null || !(isSlow || (opened && isLong(text)))) return checkHere(text, onWhole);
    apart.ask(text, (checked, slow) => {
      if (latest !== text) return;
      isSlow = slow || checked === null;
      shown = checked ?? STOPPED;
      onWhole(isSlow ? shown : checkHere(text, onWhole));
    });
    // What is typed into a text that takes long is drawn when it has been checked; until then what was there.
    if (opened) shown = CHECKING;
    return shown;
  };
}
