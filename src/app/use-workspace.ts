import { useEffect, useState } from 'react';
import type { Workspace } from '../state/workspace.ts';
import { currentCustomer } from '../state/workspace-state.ts';
import { useActions, useServices } from './playground-context.ts';

/** The endpoint side once it is wanted; null until its code is there. */
export function useWorkspace(wanted: boolean): Workspace | null {
  const { workspace: load } = useServices();
  const { prefer } = useActions();
  const [workspace, setWorkspace] = useState<Workspace | null>(null);

  useEffect(() => {
    if (!wanted) return;
    let current = true;
    void load().then((loaded) => current && setWorkspace(loaded));
    return () => {
      current = false;
    };
  }, [wanted, load]);

  useEffect(() => {
    if (workspace === null) return;
    let shown = '';
    // The draft's panel shows the same customer, also at the next start, before the workspace is loaded.
    const mirror = () => {
      const { name, email } = currentCustomer(workspace.store.getState());
      if (shown === `${name}\n${email}`) return;
      shown = `${name}\n${email}`;
      prefer({ customer: { name, email } });
    };
    mirror();
    return workspace.store.subscribe(mirror);
  }, [workspace, prefer]);

  return workspace;
}
