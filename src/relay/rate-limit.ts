/** Lets each caller through `requests` times in any `perMs` milliseconds. */
export interface RateLimit {
  requests: number;
  perMs: number;
}

export interface Rate {
  /** How many more requests the caller may make now. */
  left(caller: string): number;
  /** Whether the caller may make `count` requests; counts them if so. */
  admits(caller: string, count?: number): boolean;
  /** How many callers are remembered: those let through within the last `perMs`. */
  callers(): number;
}

/** When a caller was let through. Times before index `first` are too old to count. */
interface Passes {
  times: number[];
  first: number;
}

/** `now` is in milliseconds. */
export function createRateLimit(limit: RateLimit, now: () => number): Rate {
  /** Ordered by when each caller was last let through. */
  const passesOf = new Map<string, Passes>();

  function forgetOld(): void {
    const oldest = now() - limit.perMs;
    for (const [caller, { times }] of passesOf) {
      if ((times.at(-1) ?? oldest) > oldest) return;
      passesOf.delete(caller);
    }
  }

  /** How many passes count now. Old ones are dropped only once they're over half, so each request moves few entries. */
  function recent(passes: Passes): number {
    const { times } = passes;
    const oldest = now() - limit.perMs;
    while (passes.first < times.length && (times[passes.first] ?? 0) <= oldest) passes.first += 1;
    if (passes.first > times.length / 2) {
      times.splice(0, passes.first);
      passes.first = 0;
    }
    return times.length - passes.first;
  }

  return {
    left(caller) {
      const passes = passesOf.get(caller);
      return limit.requests - (passes === undefined ? 0 : recent(passes));
    },
    admits(caller, count = 1) {
      forgetOld();
      const passes = passesOf.get(caller) ?? { times: [], first: 0 };
      if (recent(passes) + count > limit.requests) return false;
      passesOf.delete(caller);
      passesOf.set(caller, passes);
      for (let pass = 0; pass < count; pass += 1) passes.times.push(now());
      return true;
    },
    callers: () => passesOf.size,
  };
}
