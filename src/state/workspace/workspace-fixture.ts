import { createFakeClock } from '../../protocol/fake-clock.ts';
import type { ExactRequest, Transport } from '../../protocol/ports.ts';
import type { RememberedWorkspace } from './file.ts';
import { createWorkspace } from './workspace.ts';

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
    hmac: async (key, message) => Uint8Array.of(key.length, message.length % 256),
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
  return { workspace, clock, sent, saved, state, rowId, cardId, fill };
}
export const bodyOf = (request: ExactRequest | undefined) => JSON.parse(request?.body ?? 'null');
