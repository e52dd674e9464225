import type { AttemptLimitMs } from '../../protocol/retry.ts';
import { emptyRow } from './first.ts';
import { keepDropped, noteOrigin } from './secrets.ts';
import { type CardEndpoint, type HeaderRow, originOf, type WorkspaceAccess } from './state.ts';

/** Where an endpoint's fields are: the form's (null), or a card's own. */
export type EndpointOwner = string | null;

export interface EndpointEdits {
  setUrl(url: string, owner?: EndpointOwner): void;
  addHeader(owner?: EndpointOwner): void;
  changeHeader(rowId: string, change: Partial<Omit<HeaderRow, 'id'>>, owner?: EndpointOwner): void;
  removeHeader(rowId: string, owner?: EndpointOwner): void;
  setSigningSecret(secret: string): void;
  setLimit(limitMs: AttemptLimitMs): void;
  /** Puts secrets back that were dropped because the server changed. */
  keepDropped(): void;
  forgetDropped(): void;
}

/** Edits of where requests go: URLs, headers, the signing secret, the limit of one attempt. */
export function createEndpointEdits({ read, write, newId }: WorkspaceAccess): EndpointEdits {
  function changeEndpoint(owner: EndpointOwner, change: (endpoint: CardEndpoint) => CardEndpoint): void {
    const { endpoint, cards } = read();
    if (owner === null) write({ endpoint: change(endpoint) });
    else {
      write({
        cards: cards.map((card) =>
          card.id === owner && card.own !== null ? { ...card, own: change(card.own) } : card,
        ),
      });
    }
  }

  return {
    setUrl: (url, owner = null) => changeEndpoint(owner, (endpoint) => ({ ...endpoint, url })),
    addHeader: (owner = null) =>
      changeEndpoint(owner, (endpoint) => ({ ...endpoint, headers: [...endpoint.headers, emptyRow(newId)] })),
    changeHeader: (rowId, change, owner = null) =>
      changeEndpoint(owner, (endpoint) =>
        noteOrigin({
          ...endpoint,
          headers: endpoint.headers.map((row) => (row.id === rowId ? { ...row, ...change } : row)),
        }),
      ),
    removeHeader: (rowId, owner = null) =>
      changeEndpoint(owner, (endpoint) => ({
        ...endpoint,
        headers: endpoint.headers.filter((row) => row.id !== rowId),
      })),
    setSigningSecret(signingSecret) {
      const { endpoint } = read();
      const secretsOrigin = endpoint.secretsOrigin ?? (signingSecret === '' ? null : originOf(endpoint.url));
      write({ signingSecret, endpoint: { ...endpoint, secretsOrigin } });
    },
    setLimit: (limitMs) => write({ limitMs }),
    keepDropped: () => write(keepDropped(read())),
    forgetDropped: () => write({ dropped: null }),
  };
}
