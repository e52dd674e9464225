import { wrapAsResponse } from '../cards/check/wrap-as-response.ts';
import { formatDocument, minifyDocument } from '../cards/edit/format.ts';
import { applyEdits } from '../json/apply-edits.ts';
import type { ExportCard } from './export-cards.ts';

/** The document as a response (SPEC.md §1), formatted like in the editor. */
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

/** Only the components: a list for a single card, an object by card key for several. */
export function componentsJson(cards: readonly ExportCard[]): string {
  const [only, ...others] = cards;
  const value =
    only !== undefined && others.length === 0
      ? only.components
      : Object.fromEntries(cards.map(({ key, components }) => [key, components]));
  const text = JSON.stringify(value);
  return applyEdits(text, formatDocument(text));
}
