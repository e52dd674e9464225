import { type CacheStorage, cacheKey, keptUntil, readCache, sweepCache } from './cache.ts';
import { activeConfigs, type CardConfig } from './config.ts';
import { contextKey, type LoadContext } from './context.ts';
import { deduplicate } from './deduplicate.ts';
import {
  type CardSetup,
  type CardState,
  EMPTY_SESSION,
  type LoadCause,
  REMEMBERED_LOADS,
  reduce,
  replay,
  type SessionEvent,
  type SessionState,
} from './events.ts';
import { type Exchange, startExchange } from './exchange.ts';
import { ExpiryTimer } from './expiry-timer.ts';
import type { CardOutcome, Failure, Verdict } from './outcome.ts';
import type { Clock, HmacSha256, Transport } from './ports.ts';
import type { Sender } from './request.ts';

export interface EnginePorts {
  clock: Clock;
  transport: Transport;
  hmac: HmacSha256;
  /** Where kept outcomes lie; a `Map` of the engine's own by default. */
  storage?: CacheStorage;
}

/** What to load, for whom, and in whose name. */
export interface LoadSetup {
  configs: readonly CardConfig[];
  context: LoadContext;
  sender: Sender;
  /** How long one attempt may take in all, in milliseconds. */
  limitMs: number;
}

/** A session's events and the state they begin from: `replay(events, from)` is the state. */
export interface History {
  from: SessionState;
  events: readonly SessionEvent[];
}

export interface Engine {
  state(): SessionState;
  history(): History;
  /** Calls `listener` after every change until the returned function is called. */
  subscribe(listener: () => void): () => void;
  /** Shows a customer: what is kept comes from the cache, the rest is requested. */
  view(setup: LoadSetup): void;
  /** Requests every card anew, whatever is kept. */
  load(setup: LoadSetup): void;
  /** Requests one viewed card anew, with its present configuration where `setup` has it. */
  reload(configId: string, setup?: Omit<LoadSetup, 'context'>): void;
  /** Requests one card of `setup` that is not viewed yet, beside those that are. */
  add(configId: string, setup: LoadSetup): void;
  /** Takes over titles, order, default times to live and removals; API details wait for the next load. */
  configure(configs: readonly CardConfig[]): void;
  /** Ends all running loads; cards show again what they showed before. */
  cancel(): void;
  /** Ends everything, timers included. */
  dispose(): void;
}

interface RunningLoad {
  id: string;
  exchanges: Map<string, { exchange: Exchange; configIds: readonly string[] }>;
}

/**
 * Plain's side of the wire: deduplication, attempts, retry, classification, cache and automatic reloads of
 * SPEC.md §4–6. Everything from outside comes through `ports`. At most 25 enabled configurations are
 * loaded; whether they keep the limits of §4 is for `checkConfigs` to say beforehand.
 */
export function createEngine(ports: EnginePorts): Engine {
  const { clock } = ports;
  const storage = ports.storage ?? new Map();
  const listeners = new Set<() => void>();
  const running = new Map<string, RunningLoad>();
  const expiry = new ExpiryTimer(clock, reloadExpired);
  let from = EMPTY_SESSION;
  let events: SessionEvent[] = [];
  let state = EMPTY_SESSION;
  let current: LoadSetup | null = null;
  let loadCount = 0;
  let requestCount = 0;

  function emit(event: SessionEvent): void {
    events.push(event);
    state = reduce(state, event);
    if (event.type === 'load requested') forgetOldEvents();
  }

  /** Folds what belongs to loads no longer remembered into the state the history begins from. */
  function forgetOldEvents(): void {
    const starts = events.flatMap((event, index) => (event.type === 'load requested' ? [index] : []));
    const keepFrom = starts.at(-REMEMBERED_LOADS);
    if (starts.length <= REMEMBERED_LOADS || keepFrom === undefined) return;
    from = replay(events.slice(0, keepFrom), from);
    events = events.slice(keepFrom);
  }

  function announce(): void {
    expiry.watch(state);
    for (const listener of [...listeners]) listener();
  }

  function show(setup: LoadSetup, cause: 'view' | 'load'): void {
    cancelRunning();
    const at = clock.now();
    const configs = activeConfigs(setup.configs);
    current = { ...setup, configs };
    sweepCache(storage, at);
    emit({ type: 'view started', at, context: setup.context, cards: configs.map(cardSetup) });
    const missing = configs.filter(
      (config) => cause === 'load' || !answerFromCache(setup.context, config, at),
    );
    startLoad(missing, cause);
    announce();
  }

  function answerFromCache(context: LoadContext, config: CardConfig, at: number): boolean {
    const entry = readCache(storage, cacheKey(context, config), at);
    if (entry === null) return false;
    emit({ type: 'cache answered', at, configId: config.id, ...entry });
    return true;
  }

  function startLoad(configs: readonly CardConfig[], cause: LoadCause): void {
    if (current === null || configs.length === 0) return;
    const { context, sender, limitMs } = current;
    const loadId = `load-${++loadCount}`;
    const at = clock.now();
    const load: RunningLoad = { id: loadId, exchanges: new Map() };
    running.set(loadId, load);
    const configIds = configs.map((config) => config.id);
    emit({ type: 'load requested', at, loadId, cause, configIds, limitMs });
    dropUnawaited();
    for (const batch of deduplicate(configs)) {
      const requestId = `request-${++requestCount}`;
      const ids = batch.configs.map((config) => config.id);
      emit({ type: 'request planned', at, loadId, requestId, url: batch.url, configIds: ids });
      const exchange = startExchange(ports, { batch, context, sender, limitMs }, (step) => {
        const now = clock.now();
        if (step.type === 'ended') {
          load.exchanges.delete(requestId);
          settle(loadId, requestId, batch.configs, context, step.verdict, now);
          finishLoad(load, now);
        } else {
          emit({ ...step.event, at: now, requestId });
        }
        announce();
      });
      load.exchanges.set(requestId, { exchange, configIds: ids });
    }
  }

  function settle(
    loadId: string,
    requestId: string,
    configs: readonly CardConfig[],
    context: LoadContext,
    verdict: Verdict,
    at: number,
  ): void {
    for (const config of configs) {
      const card = cardOf(config.id);
      // A newer load has taken the card over, or it is gone: this answer comes too late for it.
      if (card?.loading?.loadId !== loadId) continue;
      const outcome = outcomeOf(config.key, verdict);
      const until = keptUntil(outcome, card.defaultTtlSeconds, at);
      const key = cacheKey(context, config);
      if (until !== null && until > at) storage.set(key, { outcome, loadedAt: at, until, requestId });
      else storage.delete(key);
      const type = outcome.kind === 'failed' ? 'card failed' : 'card loaded';
      emit({ type, at, configId: config.id, requestId, outcome, until });
    }
  }

  function finishLoad(load: RunningLoad, at: number): void {
    if (load.exchanges.size > 0 || !running.delete(load.id)) return;
    emit({ type: 'load finished', at, loadId: load.id });
  }

  /** Ends requests none of whose cards waits for them any more. */
  function dropUnawaited(): void {
    const at = clock.now();
    for (const load of [...running.values()]) {
      const before = load.exchanges.size;
      for (const [requestId, { exchange, configIds }] of [...load.exchanges]) {
        if (configIds.some((id) => cardOf(id)?.loading?.loadId === load.id)) continue;
        exchange.stop();
        load.exchanges.delete(requestId);
        emit({ type: 'request dropped', at, requestId });
      }
      if (before > 0) finishLoad(load, at);
    }
  }

  function cancelRunning(): void {
    const at = clock.now();
    for (const load of [...running.values()]) {
      running.delete(load.id);
      for (const { exchange } of load.exchanges.values()) exchange.stop();
      emit({ type: 'load cancelled', at, loadId: load.id });
    }
  }

  function reloadExpired(configIds: readonly string[]): void {
    const at = clock.now();
    for (const configId of configIds) emit({ type: 'card expired', at, configId });
    startLoad(current?.configs.filter((config) => configIds.includes(config.id)) ?? [], 'expiry');
    announce();
  }

  function cardOf(configId: string): CardState | undefined {
    return state.cards.find((card) => card.configId === configId);
  }

  return {
    state: () => state,
    history: () => ({ from, events: [...events] }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view: (setup) => show(setup, 'view'),
    load: (setup) => show(setup, 'load'),
    reload(configId, setup) {
      if (current === null || cardOf(configId) === undefined) return;
      const newer = setup?.configs.find((config) => config.id === configId);
      if (setup !== undefined && newer !== undefined) {
        const configs = current.configs.map((config) => (config.id === configId ? newer : config));
        current = { ...current, sender: setup.sender, limitMs: setup.limitMs, configs };
        emit({ type: 'setup changed', at: clock.now(), cards: configs.map(cardSetup) });
      }
      startLoad(
        current.configs.filter((config) => config.id === configId),
        'reload',
      );
      announce();
    },
    add(configId, setup) {
      const viewed = current !== null && isViewing(state, setup.context) ? current.configs : [];
      const ids = new Set([...viewed.map((config) => config.id), configId]);
      const configs = activeConfigs(setup.configs).filter((config) => ids.has(config.id));
      current = { ...setup, configs };
      const at = clock.now();
      emit({ type: 'view started', at, context: setup.context, cards: configs.map(cardSetup) });
      startLoad(
        configs.filter((config) => config.id === configId),
        'reload',
      );
      dropUnawaited();
      announce();
    },
    configure(configs) {
      if (current === null || state.context === null) return;
      const { context } = current;
      const at = clock.now();
      const loaded = new Map(current.configs.map((config) => [config.id, config]));
      const next = activeConfigs(configs).flatMap((config) => {
        const known = loaded.get(config.id);
        if (known !== undefined) {
          const { title, defaultTtlSeconds, order } = config;
          return [{ ...known, title, defaultTtlSeconds, order }];
        }
        return readCache(storage, cacheKey(context, config), at) === null ? [] : [config];
      });
      const cards = next.map(cardSetup);
      if (JSON.stringify(cards) === JSON.stringify(current.configs.map(cardSetup))) return;
      current = { ...current, configs: next };
      emit({ type: 'setup changed', at, cards });
      for (const config of next) if (!loaded.has(config.id)) answerFromCache(context, config, at);
      dropUnawaited();
      announce();
    },
    cancel() {
      cancelRunning();
      announce();
    },
    dispose() {
      cancelRunning();
      if (state.viewing) emit({ type: 'view ended', at: clock.now() });
      expiry.stop();
      listeners.clear();
    },
  };
}

/** Whether a session shows cards for this context. */
export function isViewing(state: SessionState, context: LoadContext): boolean {
  return state.viewing && state.context !== null && contextKey(state.context) === contextKey(context);
}

function cardSetup({ id, key, title, defaultTtlSeconds }: CardConfig): CardSetup {
  return { configId: id, key, title, defaultTtlSeconds };
}

function outcomeOf(key: string, verdict: Verdict): CardOutcome {
  if (verdict.failure !== null) return { kind: 'failed', failure: verdict.failure };
  const fault: Failure = {
    class: 'playground',
    cause: { kind: 'Unknown', detail: `The answer was read, but not for ${key}.` },
  };
  return verdict.cards.get(key) ?? { kind: 'failed', failure: fault };
}
