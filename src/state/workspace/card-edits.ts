import { DEFAULT_TTL_SECONDS, exportConfigs, importConfigs } from './file.ts';
import { emptyRow } from './first.ts';
import { replaceEndpoint } from './replace-endpoint.ts';
import { hasRoom, splitKeys } from './setup.ts';
import type { CardEndpoint, Undo, WorkspaceAccess, WorkspaceCard, WorkspaceState } from './state.ts';

export interface CardEdits {
  setPendingKeys(text: string): void;
  /** Turns the typed text into keys. */
  commitKeys(): void;
  /** Adds cards to the form. Keys that exist already are skipped. */
  addKeys(keys: readonly string[]): void;
  /** Adds an empty card. Returns its id, or null if there are 25 cards already. */
  addCard(): string | null;
  changeCard(cardId: string, change: Partial<Omit<WorkspaceCard, 'id' | 'own'>>): void;
  /** Gives a card its own URL and headers, or switches it back to the form's. */
  setOwnEndpoint(cardId: string, own: boolean): void;
  duplicateCard(cardId: string): void;
  /** Moves a card to another place in the list. */
  moveCard(cardId: string, to: number): void;
  removeCard(cardId: string): Undo;
  exportConfigs(): string;
  /** Replaces the cards with those of a file. */
  importConfigs(text: string): { ok: true; undo: Undo } | { ok: false; reason: string };
}

/** Edits of the list of cards: its cards, their order and their settings. */
export function createCardEdits({ read, write, settle, newId }: WorkspaceAccess): CardEdits {
  function newCard(key: string): WorkspaceCard {
    return {
      id: newId('cc'),
      title: '',
      key,
      defaultTtlSeconds: DEFAULT_TTL_SECONDS,
      enabled: true,
      own: null,
    };
  }

  function addKeys(keys: readonly string[]): void {
    const { cards } = read();
    const known = new Set(cards.map((card) => card.key));
    const added = keys.filter((key) => !known.has(key)).map(newCard);
    if (added.length > 0) write({ cards: [...cards, ...added] });
  }

  function copyOf(endpoint: CardEndpoint): CardEndpoint {
    // A value entered before there was a URL belongs to the first URL entered, so it can't be copied to another.
    const headers = endpoint.headers.map((row) => ({
      ...row,
      id: newId('h'),
      value: row.origin === null ? '' : row.value,
    }));
    return { ...endpoint, headers };
  }

  return {
    setPendingKeys: (pendingKeys) => write({ pendingKeys }),
    commitKeys() {
      const keys = splitKeys(read().pendingKeys);
      if (read().pendingKeys !== '') write({ pendingKeys: '' });
      addKeys(keys);
    },
    addKeys,
    addCard() {
      const { cards } = read();
      if (!hasRoom(read())) return null;
      const card = newCard('');
      write({ cards: [...cards, card] });
      return card.id;
    },
    changeCard: (cardId, change) =>
      write({ cards: read().cards.map((card) => (card.id === cardId ? { ...card, ...change } : card)) }),
    setOwnEndpoint(cardId, own) {
      settle();
      const { cards, endpoint } = read();
      write({
        cards: cards.map((card) =>
          card.id === cardId ? { ...card, own: own ? copyOf(endpoint) : null } : card,
        ),
      });
    },
    duplicateCard(cardId) {
      settle();
      const { cards } = read();
      const at = cards.findIndex((card) => card.id === cardId);
      const card = cards[at];
      if (card === undefined || !hasRoom(read())) return;
      const keys = new Set(cards.map((other) => other.key));
      let number = 2;
      while (keys.has(`${card.key}-${number}`)) number++;
      const own = card.own === null ? null : copyOf(card.own);
      const copy = { ...card, id: newId('cc'), key: `${card.key}-${number}`, own };
      write({ cards: cards.toSpliced(at + 1, 0, copy) });
    },
    moveCard(cardId, to) {
      const { cards } = read();
      const card = cards.find((candidate) => candidate.id === cardId);
      if (card === undefined || to < 0 || to >= cards.length) return;
      const others = cards.filter((other) => other.id !== cardId);
      write({ cards: others.toSpliced(to, 0, card) });
    },
    removeCard(cardId) {
      const { cards } = read();
      const at = cards.findIndex((card) => card.id === cardId);
      const card = cards[at];
      write({ cards: cards.filter((other) => other.id !== cardId) });
      return () => {
        const now = read().cards;
        if (card !== undefined && !now.some((other) => other.id === card.id)) {
          write({ cards: now.toSpliced(Math.min(at, now.length), 0, card) });
        }
      };
    },
    exportConfigs: () => exportConfigs(read()),
    importConfigs(text) {
      const result = importConfigs(text);
      if (!result.ok) return result;
      settle();
      const state = read();
      const first = result.configs[0];
      const sameAsForm = (url: string, names: readonly string[]) =>
        url === first?.url && JSON.stringify(names) === JSON.stringify(first.headerNames);
      const imported = result.configs.map(({ url, leftOut, headerNames, ...settings }) => ({
        ...settings,
        id: newId('cc'),
        own: sameAsForm(url, headerNames)
          ? null
          : { url, leftOut, headers: headerNames.map((name) => ({ ...emptyRow(newId), name })) },
      }));
      const headers = (first?.headerNames ?? []).map((name) => ({ name, value: '' }));
      const given = { url: first?.url ?? state.endpoint.url, leftOut: first?.leftOut ?? [], headers };
      write({ cards: imported, ...replaceEndpoint(state, given, newId) });
      const { endpoint: filledIn } = read();
      return { ok: true, undo: () => undoImport(imported, filledIn, state) };
    },
  };

  /** Removes the imported cards and restores the previous ones. Anything entered since stays. */
  function undoImport(
    imported: readonly WorkspaceCard[],
    filledIn: CardEndpoint,
    { cards: former, endpoint }: Pick<WorkspaceState, 'cards' | 'endpoint'>,
  ): void {
    settle();
    const now = read();
    const isUntouched = sameEndpoint(now.endpoint, filledIn);
    const gone = new Set([...imported, ...former].map((card) => card.id));
    const back = isUntouched
      ? former
      : former.map((card) => ({ ...card, own: card.own ?? copyOf(endpoint) }));
    const added = now.cards.filter((card) => !gone.has(card.id));
    write({ cards: [...back, ...added], ...(isUntouched ? { endpoint } : {}) });
  }
}

function sameEndpoint(one: CardEndpoint, other: CardEndpoint): boolean {
  return one.url === other.url && JSON.stringify(one.headers) === JSON.stringify(other.headers);
}
