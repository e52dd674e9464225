import { copyText } from '../../platform/clipboard.ts';
import type { Playground } from '../../state/store.ts';

export async function copyJson({ store, actions }: Playground): Promise<void> {
  const copied = await copyText(store.getState().document.text);
  actions.notify(
    copied
      ? { text: 'Copied the JSON.', tone: 'info' }
      : { text: 'The browser refused the clipboard. Select the text and copy it by hand.', tone: 'error' },
  );
}
