import type { DraftContent } from '../../state/document/document.ts';
import type { Playground } from '../../state/store.ts';
import { isDesigned } from './use-selection.ts';

/** The name of a draft that nobody has named. */
const UNNAMED = 'Untitled';

/** Puts this content into the open, empty draft as one undo step. In Design, its card is selected. */
export function fillDraft({ store, actions }: Playground, { name, text, titles }: DraftContent): void {
  const { document } = store.getState();
  const isDesign = isDesigned(store.getState());
  actions.applyEdits([{ start: 0, end: document.text.length, text }], {
    titles,
    ...(isDesign ? { selected: { path: ['cards', 0], from: 'text' } } : {}),
  });
  if (document.name === UNNAMED) actions.rename(name);
  actions.say(`Made the card ${name}`);
}
