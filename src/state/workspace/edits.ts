import type { CurlCommand } from '../../protocol/parse-curl.ts';
import { type CardEdits, createCardEdits } from './card-edits.ts';
import { type ContextEdits, createContextEdits } from './context-edits.ts';
import { createEndpointEdits, type EndpointEdits } from './endpoint-edits.ts';
import { emptyRow } from './first.ts';
import { moveTo } from './secrets.ts';
import { currentCustomer, type WorkspaceAccess, type WorkspaceReference } from './state.ts';

export interface WorkspaceEdits extends EndpointEdits, CardEdits, ContextEdits {
  /** Fills the form from a pasted command. */
  fillFromCurl(command: CurlCommand): void;
  /** Fills in what a link may carry; nothing is fetched. */
  prefill(content: { url?: string; keys?: readonly string[] }): void;
}

/** All edits of a workspace's fields, and those that fill several of them at once. */
export function createWorkspaceEdits(access: WorkspaceAccess): WorkspaceEdits {
  const { read, write, newId } = access;
  const endpointEdits = createEndpointEdits(access);
  const cardEdits = createCardEdits(access);
  return {
    ...endpointEdits,
    ...cardEdits,
    ...createContextEdits(access),
    fillFromCurl(command) {
      const state = read();
      const headers = command.headers.map(({ name, value }) => ({ id: newId('h'), name, value }));
      const endpoint = {
        url: command.url,
        headers: headers.length === 0 ? [emptyRow(newId)] : headers,
        secretsOrigin: null,
      };
      const customer = { ...currentCustomer(state), ...command.customer };
      write({
        ...moveTo(endpoint, state),
        pendingKeys: '',
        customers: state.customers.map((other) => (other.id === state.customerId ? customer : other)),
        customerId: customer.id,
        ...(command.thread === undefined ? {} : { thread: referenceFrom(state.thread, command.thread) }),
        ...(command.tenant === undefined ? {} : { tenant: referenceFrom(state.tenant, command.tenant) }),
        ...(command.cardKeys === null
          ? {}
          : {
              cards: state.cards.filter((card) => card.own !== null || command.cardKeys?.includes(card.key)),
            }),
      });
      cardEdits.addKeys(command.cardKeys ?? []);
    },
    prefill({ url, keys }) {
      if (url !== undefined) endpointEdits.setUrl(url);
      if (keys === undefined) return;
      write({ cards: read().cards.filter((card) => card.own !== null || keys.includes(card.key)) });
      cardEdits.addKeys(keys);
    },
  };
}

function referenceFrom(
  former: WorkspaceReference,
  given: { id: string; externalId: string } | null,
): WorkspaceReference {
  return given === null ? { ...former, on: false } : { on: true, ...given };
}
