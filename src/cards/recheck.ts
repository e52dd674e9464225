import { checkValue } from './check/check-value.ts';
import { createReread } from './check/reread.ts';
import { placeProblems } from './check.ts';
import type { CheckedDocument } from './format/drawn.ts';

/** Checks successive versions of a text like `checkDocument`, but each check only costs what has changed. */
export function createRecheck(): (text: string) => CheckedDocument {
  const reread = createReread();
  return (text) => {
    const read = reread(text);
    return placeProblems(text, read, checkValue(read.value));
  };
}
