import { minifyDocument } from '../../cards/edit/format.ts';
import { applyEdits } from '../../json/apply-edits.ts';

/** The text without white space between its parts; as it is where it is no valid JSON. */
export function minified(text: string): string {
  return applyEdits(text, minifyDocument(text));
}
