import type { CheckedCard } from '../cards/drawn.ts';
import { contextKey, type LoadContext } from './context.ts';
import type { CardOutcome, Verdict } from './outcome.ts';
import type { ExactRequest, Reply } from './ports.ts';

/** What a card is called and which defaults it has; the rest of its configuration never shows. */
export interface CardSetup {
  configId: string;
  key: string;
  title: string;
  defaultTtlSeconds: number;
}

/** Why a load began. */
export type LoadCause = 'view' | 'load' | 'reload' | 'expiry';

/** Everything that can happen in a session. `at` is in milliseconds since the epoch. */
export type SessionEvent = { at: number } & (
  | { type: 'view started'; context: LoadContext; cards: readonly CardSetup[] }
  | { type: 'setup changed'; cards: readonly CardSetup[] }
  | { type: 'view ended' }
  | {
      type: 'load requested';
      loadId: string;
      cause: LoadCause;
      configIds: readonly string[];
      limitMs: number;
    }
  | {
      type: 'cache answered';
      configId: string;
      requestId: string;
      outcome: CardOutcome;
      loadedAt: number;
      until: number;
    }
  | { type: 'request planned'; loadId: string; requestId: string; url: string; configIds: readonly string[] }
  | { type: 'attempt started'; requestId: string; attempt: number; request: ExactRequest }
  | { type: 'attempt ended'; requestId: string; attempt: number; reply: Reply | null; verdict: Verdict }
  | { type: 'retry scheduled'; requestId: string; dueAt: number }
  | { type: 'request dropped'; requestId: string }
  | { type: 'card loaded'; configId: string; requestId: string; outcome: CardOutcome; until: number | null }
  | { type: 'card failed'; configId: string; requestId: string; outcome: CardOutcome; until: number | null }
  | { type: 'card expired'; configId: string }
  | { type: 'load cancelled'; loadId: string }
  | { type: 'load finished'; loadId: string }
);

/** What a card last came to. */
export interface Settled {
  outcome: CardOutcome;
  at: number;
  /** Until when it is kept; null when it is not. */
  until: number | null;
  fromCache: boolean;
  /** Its time is over, and the reload that follows has been asked for. */
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
  /** Cancelled, or nobody waits for it any more. */
  dropped: boolean;
}

export interface LoadRecord {
  id: string;
  cause: LoadCause;
  startedAt: number;
  endedAt: number | null;
  cancelled: boolean;
  limitMs: number;
  configIds: readonly string[];
  requests: readonly RequestRecord[];
}

export interface SessionState {
  /** Whom cards are shown for; null before the first view. */
  context: LoadContext | null;
  viewing: boolean;
  cards: readonly CardState[];
  /** The latest loads, oldest first. */
  loads: readonly LoadRecord[];
}

export const EMPTY_SESSION: SessionState = { context: null, viewing: false, cards: [], loads: [] };

/** Loads beyond these are forgotten, so that an hour of reloading does not fill the memory. */
export const REMEMBERED_LOADS = 12;

/** The state that a list of events leads to; the same list always leads to the same state. */
export function replay(events: Iterable<SessionEvent>, from: SessionState = EMPTY_SESSION): SessionState {
  let state = from;
  for (const event of events) state = reduce(state, event);
  return state;
}

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

/** One step of `replay`. */
export function reduce(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'view started': {
      // The same customer's cards stay visible until newer ones come; another's never show.
      const same = state.context !== null && contextKey(state.context) === contextKey(event.context);
      const cards = applySetup(same ? state.cards : [], event.cards);
      return { ...state, context: event.context, viewing: true, cards };
    }
    case 'setup changed':
      return { ...state, cards: applySetup(state.cards, event.cards) };
    case 'view ended':
      return { ...state, viewing: false };
    case 'load requested': {
      const { loadId, cause, at, limitMs, configIds } = event;
      const load: LoadRecord = {
        id: loadId,
        cause,
        startedAt: at,
        endedAt: null,
        cancelled: false,
        limitMs,
        configIds,
        requests: [],
      };
      return {
        ...state,
        cards: state.cards.map((card) =>
          configIds.includes(card.configId) ? { ...card, loading: { loadId, since: at } } : card,
        ),
        loads: [...state.loads, load].slice(-REMEMBERED_LOADS),
      };
    }
    case 'cache answered': {
      const { outcome, loadedAt, until, requestId } = event;
      return updateCard(state, event.configId, (card) => ({
        ...card,
        loading: null,
        settled: { outcome, at: loadedAt, until, fromCache: true, expired: false, requestId },
      }));
    }
    case 'request planned': {
      const keys = new Map(state.cards.map((card) => [card.configId, card.key]));
      const request: RequestRecord = {
        id: event.requestId,
        url: event.url,
        cards: event.configIds.map((configId) => ({ configId, key: keys.get(configId) ?? '' })),
        attempts: [],
        retryDueAt: null,
        dropped: false,
      };
      return updateLoad(state, event.loadId, (load) => ({ ...load, requests: [...load.requests, request] }));
    }
    case 'attempt started': {
      const attempt: AttemptRecord = {
        number: event.attempt,
        startedAt: event.at,
        endedAt: null,
        request: event.request,
        reply: null,
        verdict: null,
      };
      return updateRequest(state, event.requestId, (request) => ({
        ...request,
        retryDueAt: null,
        attempts: [...request.attempts, attempt],
      }));
    }
    case 'attempt ended':
      return updateRequest(state, event.requestId, (request) => ({
        ...request,
        attempts: request.attempts.map((attempt) =>
          attempt.number === event.attempt
            ? { ...attempt, endedAt: event.at, reply: event.reply, verdict: event.verdict }
            : attempt,
        ),
      }));
    case 'retry scheduled':
      return updateRequest(state, event.requestId, (request) => ({ ...request, retryDueAt: event.dueAt }));
    case 'request dropped':
      return updateRequest(state, event.requestId, (request) => drop(request, event.at));
    case 'card loaded':
    case 'card failed': {
      const { outcome, until, at, requestId } = event;
      return updateCard(state, event.configId, (card) => ({
        ...card,
        loading: null,
        settled: { outcome, at, until, fromCache: false, expired: false, requestId },
      }));
    }
    case 'card expired':
      return updateCard(state, event.configId, (card) =>
        card.settled === null ? card : { ...card, settled: { ...card.settled, expired: true } },
      );
    case 'load cancelled': {
      const ended = updateLoad(state, event.loadId, (load) => ({
        ...load,
        endedAt: event.at,
        cancelled: true,
        requests: load.requests.map((request) => drop(request, event.at)),
      }));
      return {
        ...ended,
        cards: ended.cards.map((card) =>
          card.loading?.loadId === event.loadId ? takeBack(card, event.at) : card,
        ),
      };
    }
    case 'load finished':
      return updateLoad(state, event.loadId, (load) => ({ ...load, endedAt: event.at }));
  }
}

function applySetup(cards: readonly CardState[], setups: readonly CardSetup[]): CardState[] {
  const known = new Map(cards.map((card) => [card.configId, card]));
  return setups.map((setup) => {
    const card = known.get(setup.configId);
    return card?.key === setup.key ? { ...card, ...setup } : { ...setup, loading: null, settled: null };
  });
}

/** A cancelled card shows what it showed before; where there was nothing, that it was cancelled. */
function takeBack(card: CardState, at: number): CardState {
  const cancelled: Settled = {
    outcome: { kind: 'failed', failure: { class: 'playground', cause: { kind: 'Cancelled' } } },
    at,
    until: null,
    fromCache: false,
    expired: false,
    requestId: null,
  };
  return { ...card, loading: null, settled: card.settled ?? cancelled };
}

function drop(request: RequestRecord, at: number): RequestRecord {
  const running = request.attempts.some((attempt) => attempt.endedAt === null);
  if (!running && request.retryDueAt === null) return request;
  return {
    ...request,
    dropped: true,
    retryDueAt: null,
    attempts: request.attempts.map((attempt) =>
      attempt.endedAt === null ? { ...attempt, endedAt: at } : attempt,
    ),
  };
}

function updateCard(
  state: SessionState,
  configId: string,
  change: (card: CardState) => CardState,
): SessionState {
  return {
    ...state,
    cards: state.cards.map((card) => (card.configId === configId ? change(card) : card)),
  };
}

function updateLoad(
  state: SessionState,
  loadId: string,
  change: (load: LoadRecord) => LoadRecord,
): SessionState {
  return { ...state, loads: state.loads.map((load) => (load.id === loadId ? change(load) : load)) };
}

function updateRequest(
  state: SessionState,
  requestId: string,
  change: (request: RequestRecord) => RequestRecord,
): SessionState {
  const holds = (load: LoadRecord) => load.requests.some((request) => request.id === requestId);
  return {
    ...state,
    loads: state.loads.map((load) =>
      holds(load)
        ? {
            ...load,
            requests: load.requests.map((request) => (request.id === requestId ? change(request) : request)),
          }
        : load,
    ),
  };
}
