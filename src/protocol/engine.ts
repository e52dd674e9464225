import { type CacheStorage, cacheKey, readCache, sweepCache } from './cache.ts';
import { activeConfigs, type CardConfig } from './config.ts';
import { contextKey, type LoadContext } from './context.ts';
import type { ExchangePorts } from './exchange.ts';
import { ExpiryTimer } from './expiry-timer.ts';
import type { Sender } from './request.ts';
import { RunningLoads } from './running-loads.ts';
import { type History, SessionLog } from './session-log.ts';
import type { CardSetup, LoadCause, SessionState } from './session-state.ts';

export interface EnginePorts extends ExchangePorts {
  /** Stores kept outcomes. Default: the engine's own `Map`. */
  storage?: CacheStorage;
}

/** What to load, for which customer, and on behalf of which workspace. */
export interface LoadSetup {
  configs: readonly CardConfig[];
  context: LoadContext;
  sender: Sender;
  /** How long one attempt may take in all, in milliseconds. */
  limitMs: number;
}

export interface Engine {
  state(): SessionState;
  history(): History;
  /** Calls `listener` after every change until the returned function is called. */
  subscribe(listener: () => void): () => void;
  /** Shows a customer. Kept cards come from the cache, the others are requested. */
  view(setup: LoadSetup): void;
  /** Requests every card, even if it's kept. */
  load(setup: LoadSetup): void;
  /** Requests one viewed card. If `setup` has its configuration, that one is used from now on. */
  reload(configId: string, setup?: Omit<LoadSetup, 'context'>): void;
  /** Requests one more card of `setup` and shows it with the cards that are already viewed. */
  add(configId: string, setup: LoadSetup): void;
  /** Sends a request without card keys, to see which cards an endpoint has. Changes no card. */
  list(endpoint: Pick<CardConfig, 'url' | 'headers'>, setup: Omit<LoadSetup, 'configs'>): void;
  /** Applies titles, order, default times to live and removals. New API details only apply from the next load on. */
  configure(configs: readonly CardConfig[]): void;
  /** Says whether the cards are visible. While they aren't, no card reloads automatically. True at first. */
  setShown(shown: boolean): void;
  /** Ends all running loads. Cards go back to what they showed before. */
  cancel(): void;
  /** Ends everything, including timers. */
  dispose(): void;
}

/**
 * Does what Plain does: deduplication, attempts, retry, classification, cache and automatic reloads (SPEC.md §4–6).
 * Everything from outside comes through `ports`. It loads at most 25 enabled configurations; call `checkConfigs`
 * first to check the limits of §4.
 */
export function createEngine(ports: EnginePorts): Engine {
  const { clock } = ports;
  const storage: CacheStorage = ports.storage ?? new Map();
  const listeners = new Set<() => void>();
  const log = new SessionLog();
  const running = new RunningLoads(ports, storage, log, announce);
  const expiry = new ExpiryTimer(clock, reloadExpired);
  let current: LoadSetup | null = null;

  function announce(): void {
    expiry.watch(log.state);
    for (const listener of [...listeners]) listener();
  }

  function show(setup: LoadSetup, cause: 'view' | 'load'): void {
    running.cancel();
    const at = clock.now();
    const configs = activeConfigs(setup.configs);
    current = { ...setup, configs };
    sweepCache(storage, at);
    log.add({ type: 'view started', at, context: setup.context, cards: configs.map(cardSetup) });
    const missing = configs.filter(
      (config) => cause === 'load' || !answerFromCache(setup.context, config, at),
    );
    startLoad(missing, cause);
    announce();
  }

  function answerFromCache(context: LoadContext, config: CardConfig, at: number): boolean {
    const entry = readCache(storage, cacheKey(context, config), at);
    if (entry === null) return false;
    log.add({ type: 'cache answered', at, configId: config.id, ...entry });
    return true;
  }

  function startLoad(configs: readonly CardConfig[], cause: LoadCause): void {
    if (current === null || configs.length === 0) return;
    running.start(configs, { ...current, cause });
  }

  function reloadExpired(configIds: readonly string[]): void {
    const at = clock.now();
    for (const configId of configIds) log.add({ type: 'card expired', at, configId });
    startLoad(current?.configs.filter((config) => configIds.includes(config.id)) ?? [], 'expiry');
    announce();
  }

  function isShown(configId: string): boolean {
    return log.state.cards.some((card) => card.configId === configId);
  }

  return {
    state: () => log.state,
    history: () => log.history(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view: (setup) => show(setup, 'view'),
    load: (setup) => show(setup, 'load'),
    reload(configId, setup) {
      if (current === null || !isShown(configId)) return;
      const newer = setup?.configs.find((config) => config.id === configId);
      if (setup !== undefined && newer !== undefined) {
        const configs = current.configs.map((config) => (config.id === configId ? newer : config));
        current = { ...current, sender: setup.sender, limitMs: setup.limitMs, configs };
        log.add({ type: 'setup changed', at: clock.now(), cards: configs.map(cardSetup) });
      }
      startLoad(
        current.configs.filter((config) => config.id === configId),
        'reload',
      );
      announce();
    },
    add(configId, setup) {
      const viewed = current !== null && isViewing(log.state, setup.context) ? current.configs : [];
      const ids = new Set([...viewed.map((config) => config.id), configId]);
      const configs = activeConfigs(setup.configs).filter((config) => ids.has(config.id));
      current = { ...setup, configs };
      const at = clock.now();
      log.add({ type: 'view started', at, context: setup.context, cards: configs.map(cardSetup) });
      startLoad(
        configs.filter((config) => config.id === configId),
        'reload',
      );
      running.dropUnawaited();
      announce();
    },
    list(endpoint, setup) {
      running.cancel();
      running.list(endpoint, { ...setup, cause: 'list' });
      announce();
    },
    configure(configs) {
      if (current === null || log.state.context === null) return;
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
      log.add({ type: 'setup changed', at, cards });
      for (const config of next) if (!loaded.has(config.id)) answerFromCache(context, config, at);
      running.dropUnawaited();
      announce();
    },
    setShown: (shown) => expiry.setShown(shown),
    cancel() {
      running.cancel();
      announce();
    },
    dispose() {
      running.cancel();
      if (log.state.viewing) log.add({ type: 'view ended', at: clock.now() });
      expiry.stop();
      listeners.clear();
    },
  };
}

function cardSetup({ id, key, title, defaultTtlSeconds }: CardConfig): CardSetup {
  return { configId: id, key, title, defaultTtlSeconds };
}

/** Whether a session shows cards for this context. */
function isViewing({ viewing, context: shown }: SessionState, context: LoadContext): boolean {
  return viewing && shown !== null && contextKey(shown) === contextKey(context);
}
