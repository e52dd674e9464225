import { type PastedDocument, pastedDocument } from '../../cards/edit/pasted-document.ts';
import { difference } from '../../json/difference.ts';
import type { Playground } from '../../state/store.ts';

/** Offers to remove comments and trailing commas from pasted text, as one undo step. */
export function offerToClean({ store, actions }: Playground, { cleaned }: PastedDocument): void {
  const hasComments = cleaned.includes('comment');
  const hasCommas = cleaned.includes('trailing-comma');
  const what = [...(hasComments ? ['comments'] : []), ...(hasCommas ? ['trailing commas'] : [])].join(
    ' and ',
  );
  actions.notify({
    text: `The pasted text has ${what}, which JSON doesn’t allow.`,
    tone: 'info',
    action: { label: 'Remove it all', run: clean },
  });

  function clean(): void {
    const { text } = store.getState().document;
    const edit = difference(text, pastedDocument(text)?.text ?? text);
    if (edit !== null) actions.applyEdits([edit]);
  }
}
