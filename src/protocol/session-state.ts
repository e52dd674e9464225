import type { CheckedCard } from '../cards/format/drawn.ts';
import type { LoadContext } from './context.ts';
import type { CardOutcome, Verdict } from './outcome.ts';
import type { ExactRequest, Reply } from './ports.ts';

/** A card's title and default. The rest of its configuration is never shown. */
export interface CardSetup {
  configId: string;
  key: string;
  title: string;
  defaultTtlSeconds: number;
}

/** Why a load began. `list` sends no card keys, to see which cards come. */
export type LoadCause = 'view' | 'load' | 'reload' | 'expiry' | 'list';

/** A card's latest outcome. */
export interface Settled {
  outcome: CardOutcome;
  at: number;
  /** Until when it's kept; null if it isn't. */
  until: number | null;
  fromCache: boolean;
  /** It has expired, and its reload has been requested. */
  expired: boolean;
  /** The request it came with, just now or when it was cached; null if it came with none. */
  requestId: string | null;
}

export interface CardState extends CardSetup {
  /** The running load that the card waits for. Only this load may settle the card. */
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
  /** When the retry starts; null if none is waiting. */
  retryDueAt: number | null;
  /** It was cancelled, or no card is waiting for it any more. */
  dropped: boolean;
}

export interface LoadRecord {
  id: string;
  cause: LoadCause;
  /** Who it was for. */
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

/** The state that a card shows (SPEC.md §6). */
export function cardPhase(card: CardState): 'loading' | 'loaded' | 'hidden' | 'error' {
  if (card.loading !== null || card.settled === null) return 'loading';
  const { kind } = card.settled.outcome;
  return kind === 'failed' ? 'error' : kind;
}

/** A card's content to draw, which stays while newer content is loading; null if there is nothing to draw. */
export function cardContent(card: CardState): CheckedCard | null {
  const outcome = card.settled?.outcome;
  return outcome === undefined || outcome.kind === 'failed' ? null : outcome.card;
}
