import { checkAhead } from '../../cards/check/check-ahead.ts';
import { checkValue } from '../../cards/check/check-value.ts';
import { createReread } from '../../cards/check/reread.ts';
import { placeProblems } from '../../cards/check.ts';
import type { CheckedDocument } from '../../cards/format/drawn.ts';
import type { ReadText } from '../../json/read-text.ts';
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

/** Takes steps a few at a time, with turns for everything else in between. Gives the way to stop. */
export type InSlices = (steps: Iterator<unknown, void>, done: () => void) => () => void;

/** Of a text so many new cards and components are checked at once: a key changes few, a paste many. */
const AT_ONCE = 400;

/** From this length on, placing problems takes longer than a frame has room for. */
const LARGE = 60_000;

/**
 * Checks documents in two stages: what can be drawn at once, with all that is unchanged since the last text
 * keeping its identity; where the problems stand at once too, or for a large text that has some when `find`
 * answers.
 * A large text of which very much is new is checked in slices; until it has been, what was there is drawn.
 */
export function createDocumentCheck(
  find: FindProblems,
  apart: ApartCheck | null = null,
  inSlices: InSlices | null = null,
): DocumentCheck {
  const reread = createReread();
  let latest = '';
  let listed: Found = { problems: [], problemCount: 0, errorCount: 0 };
  let isSlow = false;
  let shown = CHECKING;
  let stopSlices = () => {};

  function checkHere(text: string, onWhole: (checked: CheckedDocument) => void): CheckedDocument {
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
      // An empty list stays the same one, so that nothing that shows problems is drawn again.
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
    // Until the result comes, the previous list stays: it's nearly always still true.
    const { problems, problemCount, errorCount } = listed;
    return { shape, cards, problems, problemCount, errorCount };
  }

  return (text, onWhole, opened = false) => {
    latest = text;
    stopSlices();
    if (opened) isSlow = false;
    if (apart === null || !(isSlow || (opened && isLong(text)))) {
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
    // What is typed into a text that takes long is drawn when it has been checked; until then what was there.
    if (opened) shown = CHECKING;
    return shown;
  };
}
