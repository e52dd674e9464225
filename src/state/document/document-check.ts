import { checkAhead } from '../../cards/check/check-ahead.ts';
import { checkValue } from '../../cards/check/check-value.ts';
import { createReread } from '../../cards/check/reread.ts';
import { placeProblems } from '../../cards/check.ts';
import type { CheckedDocument } from '../../cards/format/drawn.ts';
import type { ReadText } from '../../json/read-text.ts';
import type { DocumentCheck } from './document-gateway.ts';
import { CHECKING, isLong, STOPPED } from './long-text.ts';
import { createQuickTexts, type QuickTexts } from './quick-texts.ts';

/** Finds a text's problems and their places outside the page. Only the last text asked for gets a result. */
export type FindProblems = (text: string, answer: (found: Found) => void) => void;

type Found = Pick<CheckedDocument, 'problems' | 'problemCount' | 'errorCount'>;

/**
 * Checks texts in a worker. Only the last text asked for gets a result: the checked document and whether
 * checking took noticeably long, or null if the check was stopped.
 */
export interface ApartCheck {
  ask(text: string, answer: (checked: CheckedDocument | null, isSlow: boolean) => void): void;
}

/** Runs the steps a few at a time and yields to everything else in between. Returns a function that stops it. */
export type InSlices = (steps: Iterator<unknown, void>, done: () => void) => () => void;

/** How many new cards and components are checked in one go. A keystroke changes few, a paste many. */
const AT_ONCE = 400;

/** From this length on, placing problems takes longer than a frame. */
const LARGE = 60_000;

/**
 * Checks documents in two stages. First, what can be drawn: everything that hasn't changed since the last text
 * keeps its identity. Second, where the problems are: immediately, or once `find` responds for a large text that
 * has problems.
 * A large text with a lot of new content is checked in slices; until that's done, the previous cards are shown.
 */
export function createDocumentCheck(
  find: FindProblems,
  apart: ApartCheck | null = null,
  inSlices: InSlices | null = null,
  quick: QuickTexts = createQuickTexts(),
): DocumentCheck {
  const reread = createReread();
  let latest = '';
  let listed: Found = { problems: [], problemCount: 0, errorCount: 0 };
  let isSlow = false;
  /** The last text that was checked here. */
  let here: string | null = null;
  let shown = CHECKING;
  let stopSlices = () => {};

  function checkHere(text: string, onWhole: (checked: CheckedDocument) => void): CheckedDocument {
    here = text;
    const read = reread(text);
    if (text.length > LARGE && inSlices !== null) {
      const steps = checkAhead(read.value);
      for (let count = 0; steps.next().done !== true; count += 1) {
        if (count < AT_ONCE) continue;
        stopSlices = inSlices(steps, () => {
          shown = whole(text, read, onWhole);
          onWhole(shown);
        });
        return shown;
      }
    }
    return whole(text, read, onWhole);
  }

  function whole(text: string, read: ReadText, onWhole: (checked: CheckedDocument) => void): CheckedDocument {
    const drawn = checkValue(read.value);
    const isRight = read.state === 'read' && read.issues.length + drawn.tally.findings.length === 0;
    if (isRight || text.length <= LARGE) {
      const checked = placeProblems(text, read, drawn);
      // Reuse the same empty list, so that nothing that shows problems is drawn again.
      if (checked.problems.length === 0 && listed.problems.length === 0) checked.problems = listed.problems;
      listed = checked;
      return checked;
    }
    const { shape, cards } = drawn;
    find(text, (found) => {
      if (latest !== text) return;
      listed = found;
      shown = { shape, cards, ...found };
      onWhole(shown);
    });
    // Keep the previous list until the result arrives: it's nearly always still true.
    const { problems, problemCount, errorCount } = listed;
    return { shape, cards, problems, problemCount, errorCount };
  }

  return (text, onWhole, opened = false) => {
    latest = text;
    stopSlices();
    if (opened) {
      // The document that is left can be opened again at once.
      if (here !== null && !isSlow) quick.add(here);
      here = null;
      isSlow = false;
    }
    if (apart === null || !(isSlow || (opened && isLong(text) && !quick.has(text)))) {
      shown = checkHere(text, onWhole);
      return shown;
    }
    apart.ask(text, (checked, slow) => {
      if (latest !== text) return;
      isSlow = slow || checked === null;
      shown = checked ?? STOPPED;
      if (!isSlow) shown = checkHere(text, onWhole);
      onWhole(shown);
    });
    // For a slow text, the previous cards stay until the typed change has been checked.
    if (opened) shown = CHECKING;
    return shown;
  };
}
