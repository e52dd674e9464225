import { checkDocument } from '../../cards/check.ts';
import { safeEdits } from '../../cards/edit/safe-edits.ts';
import { applyEdits } from '../../json/apply-edits.ts';
import { checkOptions, excerptsOf, type LintOptions } from './lint-text.ts';

/** Each round fixes the listed problems, which are at most 100 per document. */
const MAX_ROUNDS = 100;

/**
 * Applies the safe fixes in each document of a file until none is left, since one fix may reveal the next problem.
 * Returns the same text if there's nothing to fix. Stops if a fix would lead back to a text from before.
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
