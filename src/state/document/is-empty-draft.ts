import type { DocumentSlice } from './document.ts';

/** Whether the draft is still empty: no text, or a response without cards. */
export function isEmptyDraft({ text, checked, readOnly }: DocumentSlice): boolean {
  if (readOnly) return false;
  return text.trim() === '' || (checked.cards.length === 0 && checked.problemCount === 0);
}
