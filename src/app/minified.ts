import { applyEdits } from '../cards/edit/apply-edits.ts';
import { minifyDocument } from '../cards/edit/format.ts';

/** The text without white space between its parts; as it is where it is no valid JSON. */
export function minified(text: string): string {
  return applyEdits(text, minifyDocument(text));
}
