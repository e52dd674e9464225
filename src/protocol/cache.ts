import type { CardConfig } from './config.ts';
import { contextKey, type LoadContext } from './context.ts';
import { apiDetailsKey } from './deduplicate.ts';
import type { CardOutcome } from './outcome.ts';

/** Integration errors are kept this long (SPEC.md §6). */
const INTEGRATION_ERROR_TTL_MS = 5 * 60 * 1000;

/** An outcome that is kept until `until`, in milliseconds since the epoch. */
export interface CacheEntry {
  outcome: CardOutcome;
  loadedAt: number;
  until: number;
  /** The request it came with. */
  requestId: string;
}

/** Stores kept outcomes. A plain `Map` works. */
export interface CacheStorage {
  get(key: string): CacheEntry | undefined;
  set(key: string, entry: CacheEntry): void;
  delete(key: string): void;
  keys(): Iterable<string>;
}

/**
 * Until when an outcome is kept, or null if it isn't kept: cards for their own time to live or the
 * configuration's, integration errors for five minutes, everything else not at all (SPEC.md §6).
 */
export function keptUntil(outcome: CardOutcome, defaultTtlSeconds: number, now: number): number | null {
  if (outcome.kind !== 'failed') return now + (outcome.ttlSeconds ?? defaultTtlSeconds) * 1000;
  return outcome.failure.class === 'integration' ? now + INTEGRATION_ERROR_TTL_MS : null;
}

/** The cache key of a configuration's outcome: its context, card key and API details. */
export function cacheKey(context: LoadContext, config: CardConfig): string {
  return JSON.stringify([contextKey(context), config.id, config.key, apiDetailsKey(config)]);
}

/** The kept outcome, or null if there isn't one. Deletes an expired one. */
export function readCache(storage: CacheStorage, key: string, now: number): CacheEntry | null {
  const entry = storage.get(key);
  if (entry === undefined) return null;
  if (entry.until > now) return entry;
  storage.delete(key);
  return null;
}

/** Deletes expired outcomes, so that memory doesn't grow in a long session. */
export function sweepCache(storage: CacheStorage, now: number): void {
  for (const key of [...storage.keys()]) readCache(storage, key, now);
}
