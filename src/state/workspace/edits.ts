import type { CurlCommand } from '../../protocol/parse-curl.ts';
import { emptySecrets } from '../../protocol/redact-url.ts';
import { type CardEdits, createCardEdits } from './card-edits.ts';
import { type ContextEdits, createContextEdits } from './context-edits.ts';
import { createEndpointEdits, type EndpointEdits } from './endpoint-edits.ts';
import { replaceEndpoint } from './replace-endpoint.ts';
import { currentCustomer, type WorkspaceAccess, type WorkspaceReference } from './state.ts';

export interface WorkspaceEdits extends EndpointEdits, CardEdits, ContextEdits {
  /** Fills the form from a pasted command. */
  fillFromCurl(command: CurlCommand): void;
  /** Fills in the fields that a link may carry. Nothing is fetched. */
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
      access.settle();
      const state = read();
      const { url, leftOut, headers } = command;
      // If the pasted id belongs to another customer of the list, update that one.
      const former = currentCustomer(state);
      const known = state.customers.find(({ id }) => id === command.customer.id) ?? former;
      const customer = { ...known, ...command.customer };
      write({
        ...replaceEndpoint(state, { url, leftOut, headers }, newId),
        pendingKeys: '',
        customers: state.customers.map((other) => (other === known ? customer : other)),
        customerRef: customer.ref,
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
      if (url !== undefined) write({ endpoint: { ...read().endpoint, url, leftOut: emptySecrets(url) } });
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
