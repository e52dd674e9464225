import { type CheckOptions, checkValue } from '../../cards/check/check-value.ts';
import type { CheckedDocument } from '../../cards/format/drawn.ts';
import { readText } from '../../json/read-text.ts';

export type FoundProblems = Pick<CheckedDocument, 'problems' | 'problemCount' | 'errorCount'>;

const CLEAN: FoundProblems = { problems: [], problemCount: 0, errorCount: 0 };

/** The findings of `checkDocument`. The code for places, words and fixes is only loaded for a text with problems. */
export async function checkText(text: string, options: CheckOptions): Promise<FoundProblems> {
  const read = readText(text, true);
  const checked = checkValue(read.value, options);
  const { errors, warnings } = checked.tally;
  if (read.state === 'read' && read.issues.length + errors + warnings === 0) return CLEAN;
  const { placeProblems } = await import('../../cards/check.ts');
  return placeProblems(text, read, checked);
}
