import { browserClock } from '../../platform/clock.ts';
import { createDirectTransport } from '../../platform/direct-transport.ts';
import { findRelay } from '../../platform/find-relay.ts';
import { newId } from '../../platform/new-id.ts';
import { watchPolicy } from '../../platform/policy-violations.ts';
import { createRelayTransport } from '../../platform/relay-transport.ts';
import { createTextStorage } from '../../platform/storage.ts';
import { webHmac } from '../../platform/web-hmac.ts';
import type { Transport } from '../../protocol/ports.ts';
import { createWorkspace, type Workspace } from '../../state/workspace/workspace.ts';
import type { WorkspaceStorage } from '../../state/workspace/writes.ts';

import { checkedTransport } from './checked-transport.ts';

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

/** Sends through the relay of this page's server, or from the page itself if it's hosted without a relay. */
async function chooseTransport(): Promise<Transport> {
  const fetchPage = fetch.bind(globalThis);
  const isOnline = () => navigator.onLine;
  const relay = await findRelay(fetchPage);
  if (relay !== null) return createRelayTransport(fetchPage, isOnline, relay.policy, relay.limits);
  return createDirectTransport({
    fetch: fetchPage,
    now: () => performance.now(),
    isOnline,
    pageIsSecure: location.protocol === 'https:',
    isRefusedByPolicy: watchPolicy(document),
  });
}

/** The endpoint side of the playground, wired to this browser. */
export async function openWorkspace(): Promise<Workspace> {
  return createWorkspace({
    clock: browserClock,
    transport: checkedTransport(await chooseTransport()),
    hmac: webHmac,
    newId,
    workspaceStorage,
  });
}
