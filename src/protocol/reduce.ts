import { contextKey } from './context.ts';
import type { SessionEvent } from './events.ts';
import {
  type AttemptRecord,
  type CardSetup,
  type CardState,
  EMPTY_SESSION,
  type LoadRecord,
  type RequestRecord,
  type SessionState,
  type Settled,
} from './session-state.ts';

/** How many loads are remembered. Older ones are dropped, so that long sessions don't fill the memory. */
export const REMEMBERED_LOADS = 12;

/** The state that a list of events leads to; the same list always leads to the same state. */
export function replay(events: Iterable<SessionEvent>, from: SessionState = EMPTY_SESSION): SessionState {
  let state = from;
  for (const event of events) state = reduce(state, event);
  return state;
}

/** One step of `replay`. */
export function reduce(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'view started': {
      // The same customer's cards stay visible until newer ones come. Another customer's cards are never shown.
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
        context: state.context,
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

/** Editing the form changes few cards. The others keep their objects. */
function applySetup(cards: readonly CardState[], setups: readonly CardSetup[]): CardState[] {
  const known = new Map(cards.map((card) => [card.configId, card]));
  return setups.map((setup) => {
    const card = known.get(setup.configId);
    if (card?.key !== setup.key) return { ...setup, loading: null, settled: null };
    const isSame = card.title === setup.title && card.defaultTtlSeconds === setup.defaultTtlSeconds;
    return isSame ? card : { ...card, ...setup };
  });
}

/** A cancelled card shows what it showed before. If that was nothing, it shows that it was cancelled. */
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
