import { checkDocument } from '../../cards/check.ts';
import { safeEdits } from '../../cards/edit/safe-edits.ts';
import { applyEdits } from '../../json/apply-edits.ts';
import { checkOptions, excerptsOf, type LintOptions } from './lint-text.ts';

/** Each round fixes what is listed, up to 100 problems of a document. */
const MAX_ROUNDS = 100;

/**
 * A file's text with the safe fixes applied in each of its documents, until none is left: one may bring the
 * next problem to light. The same text where there are none. Stops before a text that it had already.
 */
export function fixText(file: string, text: string, options: LintOptions): string {
  const seen = new Set([text]);
  let fixed = text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const edits = excerptsOf(file, fixed, options).flatMap((excerpt) => {
      const { problems } = checkDocument(excerpt.text, checkOptions(options));
      return safeEdits(problems).map(excerpt.editOfFile);
    });
    const next = applyEdits(fixed, edits);
    if (seen.has(next)) break;
    seen.add(next);
    fixed = next;
  }
  return fixed;
}
