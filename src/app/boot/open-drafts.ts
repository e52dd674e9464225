import { browserClock } from '../../platform/clock.ts';
import { createDraftDatabase } from '../../platform/draft-database.ts';
import { pageLink, tabMemory } from '../../platform/location.ts';
import { newId } from '../../platform/new-id.ts';
import { onFragmentChange, onLeaving } from '../../platform/page-events.ts';
import { saveFile } from '../../platform/save-file.ts';
import { createTabChannel } from '../../platform/tab-channel.ts';
import type { LinkedEndpoint } from '../../share-link/codec.ts';
import { createDrafts, type Drafts } from '../../state/drafts/drafts.ts';
import type { DocumentPort } from '../../state/drafts/ports.ts';
import type { Playground } from '../../state/store.ts';
import { firstContent } from './first-content.ts';

export interface OpenedDrafts {
  drafts: Drafts;
  /** The endpoint that a link describes. It's filled in, but never requested. */
  endpoint: LinkedEndpoint | null;
}

/**
 * Starts the drafts of this browser. `early` is the id of the example that is already on the screen, if any.
 * Whatever was typed into it in the meantime is kept.
 */
export async function openDrafts(
  { store, actions }: Playground,
  early: string | null,
  onLinkedEndpoint: (endpoint: LinkedEndpoint) => void,
): Promise<OpenedDrafts> {
  const watchers = new Set<() => void>();
  let kept = early;
  let given = early;

  const document: DocumentPort = {
    read: () => store.getState().document,
    subscribe(listener) {
      watchers.add(listener);
      const stop = store.subscribe((state, former) => {
        if (state.document !== former.document) listener();
      });
      return () => {
        watchers.delete(listener);
        stop();
      };
    },
    open(id, content, options) {
      if (id === kept) {
        kept = null;
        return;
      }
      kept = null;
      actions.openDocument(id, content, options);
    },
    rename: actions.rename,
  };

  const drafts = createDrafts({
    storage: createDraftDatabase('card-playground'),
    channel: createTabChannel('card-playground'),
    clock: browserClock,
    newId(prefix) {
      const id = given ?? newId(prefix);
      given = null;
      return id;
    },
    document,
    tab: tabMemory,
    link: pageLink,
    notify: actions.notify,
    saveFile,
    first: () => firstContent,
  });
  onLeaving(() => void drafts.flush());
  onFragmentChange(() => {
    void drafts.openLink().then(({ endpoint }) => {
      if (endpoint !== null) onLinkedEndpoint(endpoint);
    });
  });
  const { endpoint } = await drafts.start();
  for (const watcher of watchers) watcher();
  return { drafts, endpoint };
}
