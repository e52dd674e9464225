import type { AttemptLimitMs } from '../../protocol/retry.ts';
import { originOf } from '../../protocol/url-origin.ts';
import { emptyRow } from './first.ts';
import { enterValue, putBack } from './secrets.ts';
import type { CardEndpoint, DroppedSecrets, HeaderRow, WorkspaceAccess } from './state.ts';

/** Who an endpoint's fields belong to: the form (null), or the card with this id. */
export type EndpointOwner = string | null;

export interface EndpointEdits {
  setUrl(url: string, owner?: EndpointOwner): void;
  addHeader(owner?: EndpointOwner): void;
  changeHeader(
    rowId: string,
    change: Partial<Pick<HeaderRow, 'name' | 'value'>>,
    owner?: EndpointOwner,
  ): void;
  removeHeader(rowId: string, owner?: EndpointOwner): void;
  setSigningSecret(secret: string): void;
  /** Signs requests to this origin too. */
  signAlso(origin: string): void;
  setLimit(limitMs: AttemptLimitMs): void;
  /** Restores removed secrets, so that they're sent to the new server. */
  keepDropped(dropped: DroppedSecrets): void;
  forgetDropped(dropped: DroppedSecrets): void;
}

/** Edits of where and how requests are sent: URLs, headers, the signing secret, the time limit of an attempt. */
export function createEndpointEdits({ read, write, settle, newId }: WorkspaceAccess): EndpointEdits {
  function changeEndpoint(
    owner: EndpointOwner,
    change: (endpoint: CardEndpoint) => CardEndpoint,
    how?: { halfTyped: boolean },
  ): void {
    const { endpoint, cards } = read();
    if (owner === null) write({ endpoint: change(endpoint) }, how);
    else {
      const changed = cards.map((card) =>
        card.id === owner && card.own !== null ? { ...card, own: change(card.own) } : card,
      );
      write({ cards: changed }, how);
    }
  }

  return {
    setUrl: (url, owner = null) =>
      changeEndpoint(owner, (endpoint) => ({ ...endpoint, url }), { halfTyped: true }),
    addHeader: (owner = null) =>
      changeEndpoint(owner, (endpoint) => ({ ...endpoint, headers: [...endpoint.headers, emptyRow(newId)] })),
    changeHeader(rowId, { name, value }, owner = null) {
      // A value entered now belongs to the current URL, not to the previous one.
      settle();
      changeEndpoint(owner, (endpoint) => ({
        ...endpoint,
        headers: endpoint.headers.map((row) => {
          if (row.id !== rowId) return row;
          const named = name === undefined ? row : { ...row, name };
          return value === undefined ? named : enterValue(named, value, originOf(endpoint.url));
        }),
      }));
    },
    removeHeader: (rowId, owner = null) =>
      changeEndpoint(owner, (endpoint) => ({
        ...endpoint,
        headers: endpoint.headers.filter((row) => row.id !== rowId),
      })),
    setSigningSecret(signingSecret) {
      settle();
      const { endpoint, signedOrigins, signingSecret: former } = read();
      const origin = originOf(endpoint.url);
      const first = former === '' && origin !== null ? [origin] : signedOrigins;
      write({ signingSecret, signedOrigins: signingSecret === '' ? [] : first });
    },
    signAlso(origin) {
      const { signingSecret, signedOrigins } = read();
      if (signingSecret !== '') write({ signedOrigins: [...new Set([...signedOrigins, origin])] });
    },
    setLimit: (limitMs) => write({ limitMs }),
    keepDropped(dropped) {
      settle();
      const state = read();
      const kept = state.dropped.find(
        ({ cardId, from, to }) => cardId === dropped.cardId && from === dropped.from && to === dropped.to,
      );
      if (kept !== undefined) write(putBack(state, kept, kept.to));
    },
    forgetDropped: (dropped) => write({ dropped: read().dropped.filter((each) => each !== dropped) }),
  };
}
