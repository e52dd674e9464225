import { useEffect } from 'react';
import { createTitleMover } from '../../state/document/moved-title.ts';
import { useServices } from '../services/playground-context.ts';

/** A card keeps its title when its key is renamed in the text. */
export function useTitlesFollowKeys(): void {
  const { store, actions } = useServices().playground;
  useEffect(() => {
    const movedTitle = createTitleMover();
    return store.subscribe(({ document }, { document: before }) => {
      if (document.checked === before.checked) return;
      const moved = movedTitle(before, document);
      if (moved === null) return;
      const title = document.titles[moved.from] ?? '';
      actions.setCardTitle(moved.from, '');
      actions.setCardTitle(moved.to, title);
    });
  }, [store, actions]);
}
