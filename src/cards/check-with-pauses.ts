import { readText } from '../json/read-text.ts';
import { checkAhead } from './check/check-ahead.ts';
import { type CheckOptions, checkValue } from './check/check-value.ts';
import { placeProblems } from './check.ts';
import type { CheckedDocument } from './format/drawn.ts';

/** Like `checkDocument`, but with pauses in which a page can do other things. */
export function* checkWithPauses(text: string, options: CheckOptions = {}): Generator<void, CheckedDocument> {
  const read = readText(text, true);
  yield;
  yield* checkAhead(read.value);
  const checked = checkValue(read.value, options);
  yield;
  return placeProblems(text, read, checked);
}
