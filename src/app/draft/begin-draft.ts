import type { DocumentSlice, DraftContent } from '../../state/document/document.ts';
import type { Playground } from '../../state/store.ts';

/** What a draft is called that nobody has named. */
const UNNAMED = 'Untitled';

/** Nobody has written anything into the draft: there is no text, or a response without cards. */
export function isEmptyDraft({ text, checked, readOnly }: DocumentSlice): boolean {
  if (readOnly) return false;
  return text.trim() === '' || (checked.cards.length === 0 && checked.problemCount === 0);
}

/** Puts this into the empty draft that is open, as one undo step. */
export function fillDraft({ store, actions }: Playground, { name, text, titles }: DraftContent): void {
  const { document } = store.getState();
  actions.applyEdits([{ start: 0, end: document.text.length, text }], { titles });
  if (document.name === UNNAMED) actions.rename(name);
}
