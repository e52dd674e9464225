import { type CardEndpoint, type HeaderRow, originOf, type WorkspaceState } from './state.ts';

type Change = Partial<WorkspaceState>;

/** Whether anything was entered that a reload of the page would lose. */
export function holdsSecrets({ endpoint, cards, signingSecret, dropped }: WorkspaceState): boolean {
  const rows = [endpoint, ...cards.map((card) => card.own), dropped].flatMap((part) => part?.headers ?? []);
  return (
    signingSecret !== '' || (dropped?.signingSecret ?? '') !== '' || rows.some((row) => row.value !== '')
  );
}

/** Notes for which server a header value was entered, at its first entry. */
export function noteOrigin(endpoint: CardEndpoint): CardEndpoint {
  const entered = endpoint.headers.some((row) => row.value !== '');
  return entered && endpoint.secretsOrigin === null
    ? { ...endpoint, secretsOrigin: originOf(endpoint.url) }
    : endpoint;
}

/**
 * Takes out header values and the signing secret where the URL now points to another server than the one
 * they were entered for. Null where nothing is to be done.
 */
export function dropForeignSecrets(state: WorkspaceState): Change | null {
  const form = foreign(state.endpoint, state.signingSecret !== '');
  if (form !== null) {
    return {
      endpoint: emptied(state.endpoint),
      signingSecret: '',
      dropped: {
        cardId: null,
        ...form,
        headers: state.endpoint.headers.filter((row) => row.value !== ''),
        signingSecret: state.signingSecret,
      },
    };
  }
  for (const card of state.cards) {
    const found = card.own === null ? null : foreign(card.own, false);
    if (found === null || card.own === null) continue;
    const { own } = card;
    return {
      cards: state.cards.map((other) => (other.id === card.id ? { ...other, own: emptied(own) } : other)),
      dropped: {
        cardId: card.id,
        ...found,
        headers: own.headers.filter((row) => row.value !== ''),
        signingSecret: '',
      },
    };
  }
  return noteOrigins(state);
}

/** The form with this endpoint in it: the signing secret stays with the server that it was entered for. */
export function moveTo(
  endpoint: CardEndpoint,
  { endpoint: former, signingSecret }: WorkspaceState,
): Pick<WorkspaceState, 'endpoint' | 'signingSecret' | 'dropped'> {
  const from = former.secretsOrigin ?? originOf(former.url);
  const to = originOf(endpoint.url);
  if (signingSecret === '') return { endpoint: noteOrigin(endpoint), signingSecret, dropped: null };
  if (from !== null && to !== null && from !== to) {
    const dropped = { cardId: null, from, to, headers: [], signingSecret };
    return { endpoint: noteOrigin(endpoint), signingSecret: '', dropped };
  }
  return { endpoint: { ...endpoint, secretsOrigin: to }, signingSecret, dropped: null };
}

/** Puts the dropped secrets back, now for the new server. */
export function keepDropped(state: WorkspaceState): Change {
  const { dropped } = state;
  if (dropped === null) return {};
  const values = new Map(dropped.headers.map((row) => [row.id, row.value]));
  const restore = (endpoint: CardEndpoint): CardEndpoint => ({
    ...endpoint,
    headers: endpoint.headers.map(
      (row): HeaderRow => (row.value === '' ? { ...row, value: values.get(row.id) ?? '' } : row),
    ),
    secretsOrigin: originOf(endpoint.url),
  });
  if (dropped.cardId === null) {
    const signingSecret = state.signingSecret === '' ? dropped.signingSecret : state.signingSecret;
    return { endpoint: restore(state.endpoint), signingSecret, dropped: null };
  }
  return {
    cards: state.cards.map((card) =>
      card.id === dropped.cardId && card.own !== null ? { ...card, own: restore(card.own) } : card,
    ),
    dropped: null,
  };
}

function foreign(endpoint: CardEndpoint, signed: boolean): { from: string; to: string } | null {
  const to = originOf(endpoint.url);
  const from = endpoint.secretsOrigin;
  const entered = signed || endpoint.headers.some((row) => row.value !== '');
  return entered && from !== null && to !== null && from !== to ? { from, to } : null;
}

function emptied(endpoint: CardEndpoint): CardEndpoint {
  return {
    ...endpoint,
    headers: endpoint.headers.map((row) => ({ ...row, value: '' })),
    secretsOrigin: null,
  };
}

/** Secrets entered before there was a URL belong to the first one that comes. */
function noteOrigins(state: WorkspaceState): Change | null {
  const { endpoint } = state;
  const origin = originOf(endpoint.url);
  const signedHere = state.signingSecret !== '' && endpoint.secretsOrigin === null && origin !== null;
  const form = signedHere ? { ...endpoint, secretsOrigin: origin } : noteOrigin(endpoint);
  const cards = state.cards.map((card) => {
    const own = card.own === null ? null : noteOrigin(card.own);
    return own === card.own ? card : { ...card, own };
  });
  const changed = form !== endpoint || cards.some((card, index) => card !== state.cards[index]);
  return changed ? { endpoint: form, cards } : null;
}
