import { useEffect, useState } from 'react';
import { onVisibility } from '../../platform/page-events.ts';
import { panelCustomerOf } from '../../state/workspace/panel-customer.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';
import { tellMissingPart } from '../../ui/part.tsx';
import { useActions, usePlayground, useServices } from '../services/playground-context.ts';

/** The endpoint side once it's wanted. Null until its code has loaded, with a way to retry if loading failed. */
export function useOpenedWorkspace(wanted: boolean): {
  workspace: Workspace | null;
  again: (() => void) | null;
} {
  const { workspace: load } = useServices();
  const { prefer } = useActions();
  const [workspace, setWorkspace] = useState<Workspace | null>(null);
  const [isMissing, setIsMissing] = useState(false);

  useEffect(() => {
    if (!wanted || isMissing) return;
    let current = true;
    load().then(
      (loaded) => current && setWorkspace(loaded),
      () => {
        tellMissingPart();
        if (current) setIsMissing(true);
      },
    );
    return () => {
      current = false;
    };
  }, [wanted, isMissing, load]);

  useEffect(() => {
    if (workspace === null) return;
    let shown = '';
    // The draft's panel shows the same customer, even at the next start before the workspace has loaded.
    const mirror = () => {
      const { name, email } = panelCustomerOf(workspace.store.getState());
      if (shown === `${name}\n${email}`) return;
      shown = `${name}\n${email}`;
      prefer({ customer: { name, email } });
    };
    mirror();
    return workspace.store.subscribe(mirror);
  }, [workspace, prefer]);

  const inEndpoint = usePlayground((state) => state.view.mode === 'endpoint');
  useEffect(() => {
    if (workspace === null) return;
    return onVisibility((visible) => workspace.setShown(inEndpoint && visible));
  }, [workspace, inEndpoint]);

  return { workspace, again: isMissing ? () => setIsMissing(false) : null };
}
