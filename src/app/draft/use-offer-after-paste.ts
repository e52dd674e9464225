import { useEffect, useEffectEvent } from 'react';
import { type DataSource, dataSource } from '../../features/start/data-source.ts';
import { useServices } from '../services/playground-context.ts';
import { looksLikeCards } from './looks-like-cards.ts';

/** A text as the editor stores it, trimmed. */
function asWritten(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/**
 * Offers to make a card from JSON that was pasted over the whole draft and isn't a card. It doesn't change the paste
 * itself or how undo treats it.
 */
export function useOfferAfterPaste(onStart: (source: DataSource) => void): void {
  const { playground } = useServices();
  const start = useEffectEvent(onStart);
  useEffect(() => {
    const { store, actions } = playground;
    let stopWaiting = () => {};

    async function offer(): Promise<void> {
      const { openData } = await import('../../from-data/card-from-data.ts');
      // By now its code block may have been removed.
      const { text, checked } = store.getState().document;
      if (checked.problemCount === 0 || !openData(text).ok) return;
      actions.notify({
        text: 'This isn’t a card. Make one from it?',
        tone: 'info',
        about: 'from-data',
        action: { label: 'Make a card', run: () => start(dataSource(text)) },
      });
    }

    function onPaste(event: ClipboardEvent): void {
      stopWaiting();
      if (!(event.target instanceof Element) || event.target.closest('[data-editor]') === null) return;
      const given = event.clipboardData?.getData('text/plain') ?? '';
      if (looksLikeCards(given)) return;
      const pasted = asWritten(given);
      if (pasted === '') return;
      const before = store.getState().document;
      stopWaiting = store.subscribe(({ document }) => {
        if (document.id === before.id && document.text === before.text) return;
        stopWaiting();
        if (asWritten(document.text) === pasted) void offer();
      });
    }

    window.addEventListener('paste', onPaste, true);
    return () => {
      stopWaiting();
      window.removeEventListener('paste', onPaste, true);
    };
  }, [playground]);
}
