import { browserClock } from '../platform/clock.ts';
import { newId } from '../platform/new-id.ts';
import { createRelayTransport } from '../platform/relay-transport.ts';
import { createTextStorage } from '../platform/storage.ts';
import { webHmac } from '../platform/web-hmac.ts';
import { createWorkspace, type Workspace, type WorkspaceStorage } from '../state/workspace.ts';

const kept = createTextStorage('card-playground.workspace');

const workspaceStorage: WorkspaceStorage = {
  load() {
    try {
      return JSON.parse(kept.read() ?? 'null');
    } catch {
      return null;
    }
  },
  save: (workspace) => kept.write(JSON.stringify(workspace)),
};

/** The endpoint side of the playground, wired to this browser. */
export function openWorkspace(): Workspace {
  return createWorkspace({
    clock: browserClock,
    transport: createRelayTransport(fetch.bind(globalThis), () => navigator.onLine),
    hmac: webHmac,
    newId,
    workspaceStorage,
  });
}
