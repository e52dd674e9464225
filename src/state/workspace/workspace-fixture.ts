import { createFakeClock } from '../../protocol/fake-clock.ts';
import type { ExactRequest, Transport } from '../../protocol/ports.ts';
import type { RememberedWorkspace } from './file.ts';
import { createWorkspace } from './workspace.ts';

/** A workspace on the fake clock. Signatures are the secret's own bytes, so that a test sees where it was sent. */
export function harness(kept: unknown = null) {
  const clock = createFakeClock();
  const sent: ExactRequest[] = [];
  const saved: RememberedWorkspace[] = [];
  let lastId = 0;
  const transport: Transport = {
    kind: 'relay',
    graceMs: 0,
    unsendableHeaders: () => [],
    async send(request) {
      sent.push(request);
      const keys: string[] = JSON.parse(request.body).cardKeys;
      const body = JSON.stringify({ cards: keys.map((key) => ({ key, components: [] })) });
      return {
        kind: 'answer',
        answer: {
          status: 200,
          statusText: '',
          headers: [],
          body,
          bytes: body.length,
          timing: { ttfbMs: 1, totalMs: 1 },
        },
      };
    },
  };
  const workspace = createWorkspace({
    clock,
    transport,
    hmac: async (key) => key,
    workspaceStorage: { load: () => kept, save: (part) => saved.push(part) },
    newId: (prefix) => `${prefix}_${++lastId}`,
  });
  const state = () => workspace.store.getState();
  const rowId = (index = 0) => state().endpoint.headers[index]?.id ?? '';
  const cardId = (key: string) => state().cards.find((card) => card.key === key)?.id ?? '';
  const fill = (url = 'https://a.example/cards', keys = 'usage plan') => {
    workspace.setUrl(url);
    workspace.setPendingKeys(keys);
    workspace.changeCustomer({ email: 'alex@example.com' });
  };
  const keepDropped = () => {
    for (const dropped of state().dropped) workspace.keepDropped(dropped);
  };
  return { workspace, keepDropped, clock, sent, saved, state, rowId, cardId, fill };
}
export const bodyOf = (request: ExactRequest | undefined) => JSON.parse(request?.body ?? 'null');
