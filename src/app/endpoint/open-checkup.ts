import { createRelayProbes } from '../../platform/relay-transport.ts';
import { createTextStorage } from '../../platform/storage.ts';
import { type Checkup, createCheckup } from '../../state/checkup/checkup.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';

const opened = new WeakMap<Workspace, Checkup>();

/** The check-up of a workspace, wired to this browser. Returns the same one every time. */
export function openCheckup(workspace: Workspace): Checkup {
  const known = opened.get(workspace);
  if (known !== undefined) return known;
  const checkup = createCheckup({
    setup: () => workspace.currentSetup(),
    ports: {
      ...workspace.ports,
      probe:
        workspace.transportKind === 'relay'
          ? createRelayProbes(fetch.bind(globalThis), () => navigator.onLine)
          : null,
    },
    storage: createTextStorage('card-playground.checkups'),
    isOnline: () => navigator.onLine,
  });
  opened.set(workspace, checkup);
  return checkup;
}
