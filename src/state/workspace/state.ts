import type { AttemptLimitMs } from '../../protocol/retry.ts';
import type { SessionState } from '../../protocol/session-state.ts';
import type { AnswerSelection } from './answer-selection.ts';

/** One header as it stands in the form. The value lives in memory only. */
export interface HeaderRow {
  id: string;
  name: string;
  value: string;
}

/** Where cards come from. `secretsOrigin` is the server its header values were entered for. */
export interface CardEndpoint {
  url: string;
  headers: readonly HeaderRow[];
  secretsOrigin: string | null;
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

/** Secrets taken out because the URL now points to another server; kept in memory until decided. */
export interface DroppedSecrets {
  /** The form's, or the card's whose own URL changed. */
  cardId: string | null;
  from: string;
  to: string;
  headers: readonly HeaderRow[];
  signingSecret: string;
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
  customerId: string;
  thread: WorkspaceReference;
  tenant: WorkspaceReference;
  workspaceId: string;
  /** Lives in memory only. */
  signingSecret: string;
  limitMs: AttemptLimitMs;
  dropped: DroppedSecrets | null;
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
  /** `halfTyped`: a field is being typed into, so whom cards are shown for doesn't change yet. */
  write(change: Partial<WorkspaceState>, how?: { halfTyped: boolean }): void;
  newId(prefix: string): string;
}

/** Undoes one deletion. */
export type Undo = () => void;

/** The customer that is looked at. */
export function currentCustomer(state: WorkspaceState): WorkspaceCustomer {
  const found = state.customers.find((customer) => customer.id === state.customerId) ?? state.customers[0];
  return found ?? { id: state.customerId, name: '', email: '', externalId: '' };
}

/** The origin of a URL; null while it is none. */
export function originOf(url: string): string | null {
  const trimmed = url.trim();
  if (!URL.canParse(trimmed)) return null;
  const { origin } = new URL(trimmed);
  return origin === 'null' ? null : origin;
}
