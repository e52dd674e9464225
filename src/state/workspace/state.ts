import type { AttemptLimitMs } from '../../protocol/retry.ts';
import type { SessionState } from '../../protocol/session-state.ts';
import type { AnswerSelection } from './answer-selection.ts';

/** One header of the form. The value lives in memory only. */
export interface HeaderRow {
  id: string;
  name: string;
  value: string;
  /** The origin that the value was entered for; null without a value, or until there is a URL. */
  origin: string | null;
}

/** Where cards come from. */
export interface CardEndpoint {
  url: string;
  headers: readonly HeaderRow[];
  /** Names of the query values that were left out of the URL when it was kept. */
  leftOut: readonly string[];
}

/** One card configuration. Its place in the list is its order. */
export interface WorkspaceCard {
  id: string;
  /** Empty: the key is shown. */
  title: string;
  key: string;
  defaultTtlSeconds: number;
  enabled: boolean;
  /** Null: URL and headers are those of the form. */
  own: CardEndpoint | null;
}

export interface WorkspaceCustomer {
  /** What the list knows it by, whatever its id is changed to. Never sent. */
  ref: string;
  id: string;
  /** Shown above the cards, never sent. */
  name: string;
  email: string;
  /** Empty: sent as null. */
  externalId: string;
}

/** A thread or tenant; `on` says whether requests tell of it. */
export interface WorkspaceReference {
  on: boolean;
  id: string;
  /** Empty: sent as null. */
  externalId: string;
}

/** Secrets taken out because the URL now points to another server; kept in memory until someone decides. */
export interface DroppedSecrets {
  /** Null for the form's, else the card whose own URL changed. */
  cardId: string | null;
  from: string;
  to: string;
  headers: readonly HeaderRow[];
  signingSecret: string;
  /** Something newer was taken out since: this comes back with its server only. */
  outdated: boolean;
}

/** The field a fault belongs to. */
export type WorkspaceField =
  | 'url'
  | 'keys'
  | 'email'
  | 'customerId'
  | 'threadId'
  | 'tenantId'
  | 'workspaceId'
  | 'headers'
  | `header ${string} ${'name' | 'value'}`
  | `card ${string} ${'title' | 'key' | 'defaultTtlSeconds' | 'url' | 'headers'}`;

export type WorkspaceFaults = Readonly<Partial<Record<WorkspaceField, string>>>;

export interface WorkspaceState {
  endpoint: CardEndpoint;
  cards: readonly WorkspaceCard[];
  /** What is typed into the keys field and not yet a key of its own. */
  pendingKeys: string;
  /** Never empty. */
  customers: readonly WorkspaceCustomer[];
  /** Whose cards are shown, by `ref`. */
  customerRef: string;
  thread: WorkspaceReference;
  tenant: WorkspaceReference;
  workspaceId: string;
  /** Lives in memory only. */
  signingSecret: string;
  /** The origins that the signing secret was entered for; no other request is signed. */
  signedOrigins: readonly string[];
  limitMs: AttemptLimitMs;
  dropped: readonly DroppedSecrets[];
  /** Whether the last load was signed. Kept, so that a reloaded page can say that the secret is gone. */
  lastLoadSigned: boolean;
  /** The page was reloaded, and nothing was loaded by hand since. */
  restored: boolean;
  /** The field that kept a load back; `nth` tells one time from the next. */
  blocked: { field: WorkspaceField; nth: number } | null;
  /** Every broken limit, at its field. */
  faults: WorkspaceFaults;
  /** Someone tried to load with faults: they are shown until they are gone. */
  faultsShown: boolean;
  session: SessionState;
  answerSelection: AnswerSelection;
}

/** How the edits of the workspace's fields reach it. */
export interface WorkspaceAccess {
  read(): WorkspaceState;
  /**
   * Every change goes through here, those of an endpoint's address with it: secrets that were entered for
   * another origin are taken out. `halfTyped`: a field is being typed into, so neither that nor whom cards
   * are shown for changes yet.
   */
  write(change: Partial<WorkspaceState>, how?: { halfTyped: boolean }): void;
  /** What was typed as a URL counts from here on. */
  settle(): void;
  newId(prefix: string): string;
}

/** Undoes one deletion. */
export type Undo = () => void;

/** The customer that is looked at. */
export function currentCustomer(state: WorkspaceState): WorkspaceCustomer {
  const found = state.customers.find(({ ref }) => ref === state.customerRef) ?? state.customers[0];
  return found ?? { ref: state.customerRef, id: '', name: '', email: '', externalId: '' };
}
