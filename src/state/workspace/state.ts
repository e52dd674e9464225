import type { AttemptLimitMs } from '../../protocol/retry.ts';
import type { SessionState } from '../../protocol/session-state.ts';
import type { AnswerSelection } from './answer-selection.ts';

/** One header of the form. The value lives in memory only. */
export interface HeaderRow {
  id: string;
  name: string;
  value: string;
  /** The origin that the value was entered for; null if there's no value or no URL yet. */
  origin: string | null;
}

/** Where cards come from. */
export interface CardEndpoint {
  url: string;
  headers: readonly HeaderRow[];
  /** Names of the query parameters whose values were left out of the stored URL. */
  leftOut: readonly string[];
}

/** One card configuration. Its index in the list is its order. */
export interface WorkspaceCard {
  id: string;
  /** If empty, the key is shown. */
  title: string;
  key: string;
  defaultTtlSeconds: number;
  enabled: boolean;
  /** Null if it uses the form's URL and headers. */
  own: CardEndpoint | null;
}

export interface WorkspaceCustomer {
  /** Identifies the customer in the list, even if its id changes. Never sent. */
  ref: string;
  id: string;
  /** Shown above the cards, never sent. */
  name: string;
  email: string;
  /** Empty: sent as null. */
  externalId: string;
}

/** A thread or tenant. `on`: whether requests include it. */
export interface WorkspaceReference {
  on: boolean;
  id: string;
  /** Empty: sent as null. */
  externalId: string;
}

/** Secrets removed because the URL now points to another server. Kept in memory until someone decides. */
export interface DroppedSecrets {
  /** The card whose own URL changed; null for the form's URL. */
  cardId: string | null;
  from: string;
  to: string;
  headers: readonly HeaderRow[];
  signingSecret: string;
  /** Newer secrets were removed since: these come back only if their server does. */
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
  /** Text in the keys field that hasn't been turned into keys yet. */
  pendingKeys: string;
  /** Never empty. */
  customers: readonly WorkspaceCustomer[];
  /** The `ref` of the customer whose cards are shown. */
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
  /** Whether the last load was signed. Stored, so that a reloaded page can say that the secret is gone. */
  lastLoadSigned: boolean;
  /** The page was reloaded, and nothing has been loaded by hand since. */
  restored: boolean;
  /** The field that prevented the last load. `nth` increases each time. */
  blocked: { field: WorkspaceField; nth: number } | null;
  /** Every fault, by field. */
  faults: WorkspaceFaults;
  /** Someone tried to load with faults, so they're shown until they're fixed. */
  faultsShown: boolean;
  session: SessionState;
  answerSelection: AnswerSelection;
}

/** How edits read and write the workspace. */
export interface WorkspaceAccess {
  read(): WorkspaceState;
  /**
   * Every change goes through here. If an endpoint's URL changes, secrets that were entered for another origin
   * are removed. `halfTyped`: someone is still typing, so secrets stay for now, and so does the customer that
   * cards are shown for.
   */
  write(change: Partial<WorkspaceState>, how?: { halfTyped: boolean }): void;
  /** Commits what was typed as a URL. */
  settle(): void;
  newId(prefix: string): string;
}

/** Undoes one deletion. */
export type Undo = () => void;

/** The selected customer. */
export function currentCustomer(state: WorkspaceState): WorkspaceCustomer {
  const found = state.customers.find(({ ref }) => ref === state.customerRef) ?? state.customers[0];
  return found ?? { ref: state.customerRef, id: '', name: '', email: '', externalId: '' };
}
