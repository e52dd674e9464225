import type { DocumentSlice } from './document.ts';

/** Nobody has written anything into the draft: there is no text, or a response without cards. */
export function isEmptyDraft({ text, checked, readOnly }: DocumentSlice): boolean {
  if (readOnly) return false;
  return text.trim() === '' || (checked.cards.length === 0 && checked.problemCount === 0);
}
