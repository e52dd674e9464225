import { leftOutOf } from '../../protocol/redact-url.ts';
import { originOf } from '../../protocol/url-origin.ts';
import type { CardEndpoint, DroppedSecrets, HeaderRow, WorkspaceState } from './state.ts';

/** Whether secrets were entered that reloading the page would lose. */
export function holdsSecrets({ endpoint, cards, signingSecret, dropped }: WorkspaceState): boolean {
  const endpoints = [endpoint, ...cards.flatMap((card) => card.own ?? [])];
  const rows = [...endpoints, ...dropped].flatMap((part) => part.headers);
  return (
    signingSecret !== '' ||
    dropped.some((each) => each.signingSecret !== '') ||
    rows.some((row) => row.value !== '') ||
    endpoints.some(({ url }) => leftOutOf(url).length > 0)
  );
}

/** The row with a new value. A replacement belongs to the old value's origin; a first value belongs to `origin`. */
export function enterValue(row: HeaderRow, value: string, origin: string | null): HeaderRow {
  if (value === '') return { ...row, value, origin: null };
  return { ...row, value, origin: row.value === '' ? origin : row.origin };
}

/**
 * Updates the secrets after any change of URLs. A header value or signing secret that was entered for another
 * origin moves to `dropped`. One entered before there was a URL belongs to the first URL. One that was dropped
 * earlier is restored when its origin comes back. Returns the same state if nothing changes.
 */
export function settleSecrets(state: WorkspaceState): WorkspaceState {
  const known = new Set(state.cards.flatMap((card) => (card.own === null ? [] : card.id)));
  let next = state;
  const gone = state.dropped.filter(({ cardId }) => cardId !== null && !known.has(cardId));
  if (gone.length > 0) next = { ...next, dropped: next.dropped.filter((each) => !gone.includes(each)) };
  for (const owner of [null, ...known]) next = settleOwner(next, owner);
  return next;
}

function settleOwner(state: WorkspaceState, cardId: string | null): WorkspaceState {
  const origin = originOf(endpointOf(state, cardId).url);
  if (origin === null) return state;
  let next = state;
  for (const dropped of state.dropped) {
    if (dropped.cardId !== cardId) continue;
    if (dropped.from === origin) next = putBack(next, dropped, origin);
    else if (dropped.to !== origin) {
      next = {
        ...next,
        dropped: next.dropped.with(next.dropped.indexOf(dropped), { ...dropped, to: origin }),
      };
    }
  }
  return takeOut(next, cardId, origin);
}

function takeOut(state: WorkspaceState, cardId: string | null, origin: string): WorkspaceState {
  const { headers } = endpointOf(state, cardId);
  const foreign = headers.filter((row) => row.value !== '' && row.origin !== null && row.origin !== origin);
  const [signedFor = origin] = state.signedOrigins;
  const signs = cardId === null && state.signingSecret !== '';
  const isForeignSecret = signs && signedFor !== origin && !state.signedOrigins.includes(origin);
  let next = state;
  if (signs && state.signedOrigins.length === 0) next = { ...next, signedOrigins: [origin] };
  if (headers.some((row) => row.value !== '' && row.origin !== origin)) {
    next = withHeaders(
      next,
      cardId,
      headers.map((row) => {
        if (row.value === '' || row.origin === origin) return row;
        return foreign.includes(row) ? { ...row, value: '', origin: null } : { ...row, origin };
      }),
    );
  }
  if (foreign.length === 0 && !isForeignSecret) return next;
  const dropped: DroppedSecrets = {
    cardId,
    from: foreign[0]?.origin ?? signedFor,
    to: origin,
    headers: foreign,
    signingSecret: isForeignSecret ? state.signingSecret : '',
    outdated: false,
  };
  return {
    ...next,
    ...(isForeignSecret ? { signingSecret: '', signedOrigins: [] } : {}),
    dropped: withDropped(next.dropped, dropped),
  };
}

/** Adds the secrets that were just removed, which someone is then asked about. */
export function withDropped(
  former: readonly DroppedSecrets[],
  dropped: DroppedSecrets,
): readonly DroppedSecrets[] {
  const others = former.filter((each) => each.cardId !== dropped.cardId);
  const older = former.filter((each) => !others.includes(each) && each.from !== dropped.from);
  const same = former.find((each) => each.cardId === dropped.cardId && each.from === dropped.from);
  return [
    ...others,
    ...older.map((each) => ({ ...each, outdated: true })),
    {
      ...dropped,
      headers: [...(same?.headers ?? []), ...dropped.headers],
      signingSecret: dropped.signingSecret === '' ? (same?.signingSecret ?? '') : dropped.signingSecret,
    },
  ];
}

/** Restores dropped secrets to where they were, now for `origin`. Anything entered meanwhile stays. */
export function putBack(state: WorkspaceState, dropped: DroppedSecrets, origin: string): WorkspaceState {
  const { cardId, signingSecret } = dropped;
  const present = endpointOf(state, cardId).headers;
  const values = new Map(dropped.headers.map((row) => [row.id, row.value]));
  const filled = present.map((row) => {
    const value = values.get(row.id);
    return row.value === '' && value !== undefined ? { ...row, value, origin } : row;
  });
  const added = dropped.headers
    .filter((row) => !present.some(({ id }) => id === row.id))
    .map((row) => ({ ...row, origin }));
  const isUnused = (row: HeaderRow) => row.name === '' && row.value === '';
  const next = withHeaders(state, cardId, [
    ...(added.length > 0 ? filled.filter((row) => !isUnused(row)) : filled),
    ...added,
  ]);
  const isSigned =
    signingSecret !== '' && (state.signingSecret === '' || state.signingSecret === signingSecret);
  return {
    ...next,
    ...(isSigned
      ? { signingSecret, signedOrigins: [...new Set([...state.signedOrigins, dropped.from, origin])] }
      : {}),
    dropped: state.dropped.filter((each) => each !== dropped),
  };
}

/** Origins of enabled cards whose requests aren't signed, because the signing secret was entered for another origin. */
export function unsignedOrigins(state: WorkspaceState): string[] {
  if (state.signingSecret === '') return [];
  const origins = state.cards.flatMap(({ enabled, own }) =>
    enabled && own !== null ? (originOf(own.url) ?? []) : [],
  );
  return [...new Set(origins)].filter((origin) => !state.signedOrigins.includes(origin));
}

function endpointOf(state: WorkspaceState, cardId: string | null): CardEndpoint {
  return state.cards.find((card) => card.id === cardId)?.own ?? state.endpoint;
}

function withHeaders(
  state: WorkspaceState,
  cardId: string | null,
  headers: readonly HeaderRow[],
): WorkspaceState {
  if (cardId === null) return { ...state, endpoint: { ...state.endpoint, headers } };
  return {
    ...state,
    cards: state.cards.map((card) =>
      card.id === cardId && card.own !== null ? { ...card, own: { ...card.own, headers } } : card,
    ),
  };
}
