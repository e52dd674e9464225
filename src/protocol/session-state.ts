import type { CheckedCard } from '../cards/format/drawn.ts';
import type { LoadContext } from './context.ts';
import type { CardOutcome, Verdict } from './outcome.ts';
import type { ExactRequest, Reply } from './ports.ts';

/** A card's title and defaults; the rest of its configuration is never shown. */
export interface CardSetup {
  configId: string;
  key: string;
  title: string;
  defaultTtlSeconds: number;
}

/** Why a load began. `list` asks for no card by name, to see which ones come. */
export type LoadCause = 'view' | 'load' | 'reload' | 'expiry' | 'list';

/** What a card last came to. */
export interface Settled {
  outcome: CardOutcome;
  at: number;
  /** Until when it is kept; null when it is not. */
  until: number | null;
  fromCache: boolean;
  /** It has expired, and its reload has been requested. */
  expired: boolean;
  /** The request it came with, now or when it went into the cache; null where there was none. */
  requestId: string | null;
}

export interface CardState extends CardSetup {
  /** The load that is under way for it; only that one may settle it. */
  loading: { loadId: string; since: number } | null;
  settled: Settled | null;
}

export interface AttemptRecord {
  number: number;
  startedAt: number;
  endedAt: number | null;
  request: ExactRequest;
  reply: Reply | null;
  verdict: Verdict | null;
}

export interface RequestRecord {
  id: string;
  url: string;
  cards: readonly { configId: string; key: string }[];
  attempts: readonly AttemptRecord[];
  /** When the retry starts; null when none waits. */
  retryDueAt: number | null;
  /** Cancelled, or no card waits for it any more. */
  dropped: boolean;
}

export interface LoadRecord {
  id: string;
  cause: LoadCause;
  /** Whom it was for. */
  context: LoadContext | null;
  startedAt: number;
  endedAt: number | null;
  cancelled: boolean;
  limitMs: number;
  configIds: readonly string[];
  requests: readonly RequestRecord[];
}

export interface SessionState {
  /** Who cards are shown for; null before the first view. */
  context: LoadContext | null;
  viewing: boolean;
  cards: readonly CardState[];
  /** The latest loads, oldest first. */
  loads: readonly LoadRecord[];
}

export const EMPTY_SESSION: SessionState = { context: null, viewing: false, cards: [], loads: [] };

/** What a card looks like from outside (SPEC.md §6). */
export function cardPhase(card: CardState): 'loading' | 'loaded' | 'hidden' | 'error' {
  if (card.loading !== null || card.settled === null) return 'loading';
  const { kind } = card.settled.outcome;
  return kind === 'failed' ? 'error' : kind;
}

/** What can be drawn of a card: its content, also while a newer one is on its way. */
export function cardContent(card: CardState): CheckedCard | null {
  const outcome = card.settled?.outcome;
  return outcome === undefined || outcome.kind === 'failed' ? null : outcome.card;
}
