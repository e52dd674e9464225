import { type CacheStorage, cacheKey, keptUntil } from './cache.ts';
import type { CardConfig } from './config.ts';
import type { LoadContext } from './context.ts';
import { type Batch, deduplicate } from './deduplicate.ts';
import { type Exchange, type ExchangePorts, startExchange } from './exchange.ts';
import type { CardOutcome, Failure, Verdict } from './outcome.ts';
import type { Sender } from './request.ts';
import type { SessionLog } from './session-log.ts';
import type { CardState, LoadCause } from './session-state.ts';

interface RunningLoad {
  id: string;
  exchanges: Map<string, { exchange: Exchange; configIds: readonly string[] }>;
}

interface LoadOrder {
  cause: LoadCause;
  context: LoadContext;
  sender: Sender;
  /** How long one attempt may take in total, in milliseconds. */
  limitMs: number;
}

/** The running loads. Each card waits for at most one of them, the latest. */
export class RunningLoads {
  readonly #ports: ExchangePorts;
  readonly #storage: CacheStorage;
  readonly #log: SessionLog;
  readonly #announce: () => void;
  readonly #loads = new Map<string, RunningLoad>();
  #loadCount = 0;
  #requestCount = 0;

  /** `announce` is called after every step that no call triggered: a response, a retry, the end. */
  constructor(ports: ExchangePorts, storage: CacheStorage, log: SessionLog, announce: () => void) {
    this.#ports = ports;
    this.#storage = storage;
    this.#log = log;
    this.#announce = announce;
  }

  /** Requests these cards. A card that an earlier load was requesting now belongs to this load. */
  start(configs: readonly CardConfig[], order: LoadOrder): void {
    this.#begin(deduplicate(configs), order);
  }

  /** Sends a request without card keys. */
  list({ url, headers }: Pick<CardConfig, 'url' | 'headers'>, order: LoadOrder): void {
    this.#begin([{ url: url.trim(), headers, configs: [] }], order);
  }

  #begin(batches: readonly Batch[], { cause, context, sender, limitMs }: LoadOrder): void {
    const loadId = `load-${++this.#loadCount}`;
    const at = this.#ports.clock.now();
    const load: RunningLoad = { id: loadId, exchanges: new Map() };
    this.#loads.set(loadId, load);
    const configIds = batches.flatMap((batch) => batch.configs.map((config) => config.id));
    this.#log.add({ type: 'load requested', at, loadId, cause, configIds, limitMs });
    this.dropUnawaited();
    for (const batch of batches) {
      const requestId = `request-${++this.#requestCount}`;
      const ids = batch.configs.map((config) => config.id);
      this.#log.add({ type: 'request planned', at, loadId, requestId, url: batch.url, configIds: ids });
      const exchange = startExchange(this.#ports, { batch, context, sender, limitMs }, (step) => {
        const now = this.#ports.clock.now();
        if (step.type === 'ended') {
          load.exchanges.delete(requestId);
          this.#settle(loadId, requestId, batch.configs, context, step.verdict, now);
          this.#finish(load, now);
        } else {
          this.#log.add({ ...step.event, at: now, requestId });
        }
        this.#announce();
      });
      load.exchanges.set(requestId, { exchange, configIds: ids });
    }
  }

  /** Ends requests that no card is waiting for any more. */
  dropUnawaited(): void {
    const at = this.#ports.clock.now();
    for (const load of [...this.#loads.values()]) {
      const before = load.exchanges.size;
      for (const [requestId, { exchange, configIds }] of [...load.exchanges]) {
        const waiting = configIds.some((id) => this.#cardOf(id)?.loading?.loadId === load.id);
        if (waiting || configIds.length === 0) continue;
        exchange.stop();
        load.exchanges.delete(requestId);
        this.#log.add({ type: 'request dropped', at, requestId });
      }
      if (before > 0) this.#finish(load, at);
    }
  }

  cancel(): void {
    const at = this.#ports.clock.now();
    for (const load of [...this.#loads.values()]) {
      this.#loads.delete(load.id);
      for (const { exchange } of load.exchanges.values()) exchange.stop();
      this.#log.add({ type: 'load cancelled', at, loadId: load.id });
    }
  }

  #settle(
    loadId: string,
    requestId: string,
    configs: readonly CardConfig[],
    context: LoadContext,
    verdict: Verdict,
    at: number,
  ): void {
    for (const config of configs) {
      const card = this.#cardOf(config.id);
      // The card is gone or belongs to a newer load, so this response comes too late.
      if (card?.loading?.loadId !== loadId) continue;
      const outcome = outcomeOf(config.key, verdict);
      const until = keptUntil(outcome, card.defaultTtlSeconds, at);
      const key = cacheKey(context, config);
      if (until !== null && until > at) this.#storage.set(key, { outcome, loadedAt: at, until, requestId });
      else this.#storage.delete(key);
      const type = outcome.kind === 'failed' ? 'card failed' : 'card loaded';
      this.#log.add({ type, at, configId: config.id, requestId, outcome, until });
    }
  }

  #finish(load: RunningLoad, at: number): void {
    if (load.exchanges.size > 0 || !this.#loads.delete(load.id)) return;
    this.#log.add({ type: 'load finished', at, loadId: load.id });
  }

  #cardOf(configId: string): CardState | undefined {
    return this.#log.state.cards.find((card) => card.configId === configId);
  }
}

function outcomeOf(key: string, verdict: Verdict): CardOutcome {
  if (verdict.failure !== null) return { kind: 'failed', failure: verdict.failure };
  const fault: Failure = {
    class: 'playground',
    cause: { kind: 'Unknown', detail: `The response was read, but not for ${key}.` },
  };
  return verdict.cards.get(key) ?? { kind: 'failed', failure: fault };
}
