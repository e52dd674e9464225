import { useEffect, useRef } from 'react';
import { lastReload, servedVersion } from '../../platform/page-version.ts';
import type { Drafts } from '../../state/drafts/drafts.ts';
import { holdsSecrets } from '../../state/workspace/secrets.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';
import { onMissingPart } from '../../ui/part.tsx';
import { useActions } from '../services/playground-context.ts';
import { fetchAhead } from './fetch-ahead.ts';
import { createMissingPart } from './missing-part.ts';

/** Keeps an open page going while the computer is offline or the server has a newer version. */
export function useUpdates(drafts: Drafts | null, workspace: Workspace | null): void {
  const { notify } = useActions();
  const open = useRef({ drafts, workspace });
  useEffect(() => {
    open.current = { drafts, workspace };
  }, [drafts, workspace]);

  useEffect(() => {
    if (lastReload.takeNews()) {
      notify({ text: 'The playground was updated. Your draft is as you left it.', tone: 'info' });
    }
    const answer = createMissingPart({
      isOnline: () => navigator.onLine,
      served: servedVersion,
      async wouldLose() {
        const { drafts: kept, workspace: form } = open.current;
        const isSaved = kept !== null && (await kept.flush()) && kept.store.getState().fault === null;
        const state = form?.store.getState();
        return [
          ...(isSaved ? [] : ['unsaved changes to your drafts']),
          ...(state !== undefined && holdsSecrets(state) ? ['the header values and the signing secret'] : []),
        ];
      },
      reloaded: lastReload,
      now: () => Date.now(),
      reload: () => location.reload(),
      notify,
    });
    return onMissingPart((what) => void answer(what));
  }, [notify]);

  useEffect(fetchAhead, []);
}
