import { type CardConfig, CONFIG_LIMITS, type ConfigField, checkConfigs } from '../../protocol/config.ts';
import type { LoadContext, Reference } from '../../protocol/context.ts';
import type { LoadSetup } from '../../protocol/engine.ts';
import { stillLeftOut } from '../../protocol/redact-url.ts';
import { originOf } from '../../protocol/url-origin.ts';
import {
  type CardEndpoint,
  currentCustomer,
  type HeaderRow,
  type WorkspaceCard,
  type WorkspaceFaults,
  type WorkspaceField,
  type WorkspaceReference,
  type WorkspaceState,
} from './state.ts';

/** The unique keys in a text, separated by commas, semicolons, spaces or line breaks. */
export function splitKeys(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((key) => key !== ''))];
}

/** The rows that are sent: those with a value. */
function sentRows(rows: readonly HeaderRow[]): readonly HeaderRow[] {
  return rows.filter((row) => row.value !== '');
}

/** Only the rows that were entered for the URL's own origin: secrets are never sent anywhere else. */
function sentTo(url: string, rows: readonly HeaderRow[]): readonly HeaderRow[] {
  const origin = originOf(url);
  return sentRows(rows).filter((row) => row.origin === origin);
}

/** The workspace's cards as configurations (SPEC.md §4), with the header rows that `choose` picks. */
function configsOf(
  state: WorkspaceState,
  choose: (url: string, rows: readonly HeaderRow[]) => readonly HeaderRow[],
): CardConfig[] {
  return state.cards.map((card, order) => {
    const { url, headers } = card.own ?? state.endpoint;
    return {
      id: card.id,
      title: card.title === '' ? card.key : card.title,
      key: card.key,
      defaultTtlSeconds: card.defaultTtlSeconds,
      url,
      headers: choose(url, headers).map(({ name, value }) => ({ name, value })),
      enabled: card.enabled,
      order,
    };
  });
}

/** The customer, thread and tenant as requests contain them (SPEC.md §5). */
function contextOf(state: WorkspaceState): LoadContext {
  const { id, email, externalId } = currentCustomer(state);
  return {
    customer: { id, email: email.trim(), externalId: orNull(externalId) },
    thread: referenceOf(state.thread),
    tenant: referenceOf(state.tenant),
  };
}

/** Everything a load needs. */
export function setupOf(state: WorkspaceState): LoadSetup {
  return {
    configs: configsOf(state, sentTo),
    context: contextOf(state),
    sender: {
      workspaceId: state.workspaceId,
      signingSecret: state.signingSecret,
      signedOrigins: state.signedOrigins,
    },
    limitMs: state.limitMs,
  };
}

/** Every fault of the workspace, by field. The form's URL and headers are checked for the cards that use them. */
export function faultsOf(state: WorkspaceState): WorkspaceFaults {
  const faults: Partial<Record<WorkspaceField, string>> = {};
  const tell = (field: WorkspaceField, message: string) => {
    faults[field] ??= message;
  };
  const isWithoutCards = !state.cards.some((card) => card.enabled);
  const checked = isWithoutCards ? [...state.cards, ANY_CARD] : state.cards;
  const cards = new Map(checked.map((card) => [card.id, card]));
  for (const fault of checkConfigs(configsOf({ ...state, cards: checked }, (_url, rows) => sentRows(rows)))) {
    const card = cards.get(fault.configId);
    if (card === undefined) continue;
    if (card.own === null && !card.enabled && FORM_FIELDS.has(fault.field)) continue;
    if (fault.field === 'headers') {
      const row = rowAt(card.own ?? state.endpoint, fault.headerIndex);
      if (row !== null && fault.headerField !== null) {
        tell(`header ${row.id} ${fault.headerField}`, fault.message);
      } else tell(card.own === null ? 'headers' : `card ${card.id} headers`, fault.message);
    } else if (fault.field === 'url') {
      tell(card.own === null ? 'url' : `card ${card.id} url`, fault.message);
    } else if (fault.field !== 'order') {
      tell(`card ${card.id} ${fault.field}`, fault.message);
      if (fault.field === 'key' && card.own === null && card.enabled) tell('keys', fault.message);
    }
  }
  if (isWithoutCards) tell('keys', 'Name at least one card key, as your endpoint calls it.');
  const usesForm = checked.some((card) => card.enabled && card.own === null);
  const form = { id: null, own: state.endpoint, enabled: usesForm };
  for (const { id, own, enabled } of [form, ...state.cards]) {
    const fault = own === null || !enabled ? null : leftOutFault(own);
    if (fault !== null) tell(id === null ? 'url' : `card ${id} url`, fault);
  }
  tellContext(state, tell);
  return faults;
}

/** The faults that prevent a load: all except those of disabled cards, which aren't requested. */
export function blockingFaultsOf(state: WorkspaceState): WorkspaceFaults {
  return faultsOf({ ...state, cards: state.cards.filter((card) => card.enabled) });
}

/** A placeholder card for checking the form's URL and headers when there are no keys. */
const ANY_CARD: WorkspaceCard = {
  id: '',
  title: '',
  key: 'any',
  defaultTtlSeconds: 300,
  enabled: true,
  own: null,
};

/** Only the form, as if it had one card. */
export function formAlone(state: WorkspaceState): WorkspaceState {
  return { ...state, cards: [ANY_CARD] };
}

const FORM_FIELDS: ReadonlySet<ConfigField> = new Set<ConfigField>(['url', 'headers']);

/** A URL is stored without its secrets. Until they're entered again, calling it would fail. */
function leftOutFault({ url, leftOut }: CardEndpoint): string | null {
  const names = stillLeftOut(url, leftOut);
  if (names.length === 0) return null;
  return `Secrets in a URL aren’t saved. Enter the value of ${names.join(', ')} again.`;
}

function tellContext(state: WorkspaceState, tell: (field: WorkspaceField, message: string) => void): void {
  const customer = currentCustomer(state);
  const email = customer.email.trim();
  if (email === '') tell('email', 'Enter the customer’s email; every request carries one.');
  else if (!/^\S+@\S+$/.test(email)) tell('email', 'This isn’t an email address.');
  if (customer.id.trim() === '') tell('customerId', 'The customer needs an id.');
  else if (state.customers.some((other) => other !== customer && other.id === customer.id)) {
    tell('customerId', 'Another customer has this id. Give each customer their own.');
  }
  if (state.thread.on && state.thread.id.trim() === '') tell('threadId', 'The open thread needs an id.');
  if (state.tenant.on && state.tenant.id.trim() === '') tell('tenantId', 'The tenant needs an id.');
  if (!/^[\x21-\x7e]{1,100}$/.test(state.workspaceId)) {
    tell('workspaceId', 'The workspace id is sent as a header: use letters, digits and underscores only.');
  }
}

/** Whether there is room for one more card. */
export function hasRoom(state: WorkspaceState): boolean {
  return state.cards.length < CONFIG_LIMITS.configs;
}

function rowAt(endpoint: CardEndpoint, index: number | null): HeaderRow | null {
  return index === null ? null : (sentRows(endpoint.headers)[index] ?? null);
}

function referenceOf({ on, id, externalId }: WorkspaceReference): Reference | null {
  return on ? { id, externalId: orNull(externalId) } : null;
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
