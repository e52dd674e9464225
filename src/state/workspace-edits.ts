import type { CurlCommand } from '../protocol/parse-curl.ts';
import type { AttemptLimitMs } from '../protocol/retry.ts';
import { DEFAULT_TTL_SECONDS, exportConfigs, importConfigs } from './workspace-file.ts';
import { emptyRow } from './workspace-first.ts';
import { CONTEXT_PRESETS, type PresetName } from './workspace-presets.ts';
import { keepDropped, noteOrigin } from './workspace-secrets.ts';
import { hasRoom, splitKeys } from './workspace-setup.ts';
import {
  type CardEndpoint,
  currentCustomer,
  type HeaderRow,
  originOf,
  type WorkspaceCard,
  type WorkspaceCustomer,
  type WorkspaceReference,
  type WorkspaceState,
} from './workspace-state.ts';

/** Where an endpoint's fields are: the form's (null), or a card's own. */
export type EndpointOwner = string | null;

/** Undoes one deletion. */
export type Undo = () => void;

export interface WorkspaceEdits {
  setUrl(url: string, owner?: EndpointOwner): void;
  addHeader(owner?: EndpointOwner): void;
  changeHeader(rowId: string, change: Partial<Omit<HeaderRow, 'id'>>, owner?: EndpointOwner): void;
  removeHeader(rowId: string, owner?: EndpointOwner): void;
  setPendingKeys(text: string): void;
  /** Turns what is typed into keys. */
  commitKeys(): void;
  /** Cards of the form; keys that are there already are left alone. */
  addKeys(keys: readonly string[]): void;
  /** Adds an empty card; its id, or null where 25 are there. */
  addCard(): string | null;
  changeCard(cardId: string, change: Partial<Omit<WorkspaceCard, 'id' | 'own'>>): void;
  /** Gives a card a URL and headers of its own, or back the form's. */
  setOwnEndpoint(cardId: string, own: boolean): void;
  duplicateCard(cardId: string): void;
  /** Moves a card to another place in the list. */
  moveCard(cardId: string, to: number): void;
  removeCard(cardId: string): Undo;
  exportConfigs(): string;
  /** Replaces the cards by a file's. */
  importConfigs(text: string): { ok: true; undo: Undo } | { ok: false; reason: string };
  changeCustomer(change: Partial<WorkspaceCustomer>): void;
  /** A copy of the current customer with an id of its own, to be changed. */
  addCustomer(): void;
  removeCustomer(id: string): Undo;
  changeThread(change: Partial<WorkspaceReference>): void;
  changeTenant(change: Partial<WorkspaceReference>): void;
  applyPreset(name: PresetName): void;
  setWorkspaceId(id: string): void;
  setSigningSecret(secret: string): void;
  setLimit(limitMs: AttemptLimitMs): void;
  /** Puts secrets back that were dropped because the server changed. */
  keepDropped(): void;
  forgetDropped(): void;
  /** Fills the form from a pasted command. */
  fillFromCurl(command: CurlCommand): void;
  /** Fills in what a link may carry; nothing is fetched. */
  prefill(content: { url?: string; keys?: readonly string[] }): void;
}

/** The edits of a workspace's fields; each is one `write`. */
export function createWorkspaceEdits(
  read: () => WorkspaceState,
  write: (change: Partial<WorkspaceState>) => void,
  newId: (prefix: string) => string,
): WorkspaceEdits {
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

  const edits: WorkspaceEdits = {
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
      const { cards, endpoint } = read();
      const copy = () => ({
        ...endpoint,
        headers: endpoint.headers.map((row) => ({ ...row, id: newId('h') })),
      });
      write({
        cards: cards.map((card) => (card.id === cardId ? { ...card, own: own ? copy() : null } : card)),
      });
    },
    duplicateCard(cardId) {
      const { cards } = read();
      const at = cards.findIndex((card) => card.id === cardId);
      const card = cards[at];
      if (card === undefined || !hasRoom(read())) return;
      const keys = new Set(cards.map((other) => other.key));
      let number = 2;
      while (keys.has(`${card.key}-${number}`)) number++;
      const own =
        card.own === null
          ? null
          : { ...card.own, headers: card.own.headers.map((row) => ({ ...row, id: newId('h') })) };
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
      const { cards, endpoint } = read();
      const first = result.configs[0];
      const rows = (names: readonly string[]) => names.map((name) => ({ id: newId('h'), name, value: '' }));
      const sameAsForm = (url: string, names: readonly string[]) =>
        url === first?.url && JSON.stringify(names) === JSON.stringify(first.headerNames);
      const imported = result.configs.map(({ url, headerNames, ...settings }) => ({
        ...settings,
        id: newId('cc'),
        own: sameAsForm(url, headerNames) ? null : { url, headers: rows(headerNames), secretsOrigin: null },
      }));
      const headers = rows(first?.headerNames ?? []);
      write({
        cards: imported,
        endpoint: {
          url: first?.url ?? endpoint.url,
          headers: headers.length === 0 ? [emptyRow(newId)] : headers,
          secretsOrigin: null,
        },
      });
      return { ok: true, undo: () => write({ cards, endpoint }) };
    },
    changeCustomer(change) {
      const { customers, customerId } = read();
      const next = customers.map((customer) =>
        customer.id === customerId ? { ...customer, ...change } : customer,
      );
      write({ customers: next, customerId: change.id ?? customerId });
    },
    addCustomer() {
      const { customers } = read();
      const customer = { id: newId('c'), name: 'New customer', email: '', externalId: '' };
      write({ customers: [...customers, customer], customerId: customer.id });
    },
    removeCustomer(id) {
      const { customers, customerId } = read();
      const others = customers.filter((customer) => customer.id !== id);
      const next = others[0];
      if (next === undefined) return () => {};
      write({ customers: others, customerId: customerId === id ? next.id : customerId });
      return () => write({ customers, customerId });
    },
    changeThread: (change) => write({ thread: { ...read().thread, ...change } }),
    changeTenant: (change) => write({ tenant: { ...read().tenant, ...change } }),
    applyPreset(name) {
      const { customer = {}, ...change } = CONTEXT_PRESETS[name].change(read());
      const { customers, customerId } = read();
      write({
        ...change,
        customers: customers.map((other) => (other.id === customerId ? { ...other, ...customer } : other)),
      });
    },
    setWorkspaceId: (workspaceId) => write({ workspaceId }),
    setSigningSecret(signingSecret) {
      const { endpoint } = read();
      const secretsOrigin = endpoint.secretsOrigin ?? (signingSecret === '' ? null : originOf(endpoint.url));
      write({ signingSecret, endpoint: { ...endpoint, secretsOrigin } });
    },
    setLimit: (limitMs) => write({ limitMs }),
    keepDropped: () => write(keepDropped(read())),
    forgetDropped: () => write({ dropped: null }),
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
        endpoint: noteOrigin(endpoint),
        signingSecret: '',
        dropped: null,
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
      addKeys(command.cardKeys ?? []);
    },
    prefill({ url, keys }) {
      if (url !== undefined) edits.setUrl(url);
      if (keys === undefined) return;
      write({ cards: read().cards.filter((card) => card.own !== null || keys.includes(card.key)) });
      addKeys(keys);
    },
  };
  return edits;
}

function referenceFrom(
  former: WorkspaceReference,
  given: { id: string; externalId: string } | null,
): WorkspaceReference {
  return given === null ? { ...former, on: false } : { on: true, ...given };
}
