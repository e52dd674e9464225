import { wrapAsResponse } from '../cards/check/wrap-as-response.ts';
import { formatDocument, minifyDocument } from '../cards/edit/format.ts';
import { applyEdits } from '../json/apply-edits.ts';
import type { ExportCard } from './export-cards.ts';

/** The document as a response (SPEC.md §1), formatted as the editor does. */
export function prettyResponse(text: string): string {
  const wrapped = asResponse(text);
  return applyEdits(wrapped, formatDocument(wrapped));
}

/** The document as a response, without white space. */
export function minifiedResponse(text: string): string {
  const wrapped = asResponse(text);
  return applyEdits(wrapped, minifyDocument(wrapped));
}

function asResponse(text: string): string {
  return applyEdits(text, wrapAsResponse(text) ?? []);
}

/** The components alone: of the only card as a list, of several under their keys. */
export function componentsJson(cards: readonly ExportCard[]): string {
  const [only, ...others] = cards;
  const value =
    only !== undefined && others.length === 0
      ? only.components
      : Object.fromEntries(cards.map(({ key, components }) => [key, components]));
  const text = JSON.stringify(value);
  return applyEdits(text, formatDocument(text));
}
