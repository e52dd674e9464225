/** Lets each caller through `requests` times in any `perMs` milliseconds. */
export interface RateLimit {
  requests: number;
  perMs: number;
}

export interface Rate {
  /** How many more the caller may make now. */
  left(caller: string): number;
  /** Whether the caller may make so many, counting them if so. */
  admits(caller: string, count?: number): boolean;
  /** How many callers are remembered: those who were let through within the last `perMs`. */
  callers(): number;
}

/** `now` is in milliseconds. */
export function createRateLimit(limit: RateLimit, now: () => number): Rate {
  /** When each was let through; whoever was let through last comes last. */
  const passes = new Map<string, number[]>();

  function forgetOld(): void {
    const oldest = now() - limit.perMs;
    for (const [caller, times] of passes) {
      if ((times.at(-1) ?? oldest) > oldest) return;
      passes.delete(caller);
    }
  }

  function recent(caller: string): number[] {
    const times = passes.get(caller) ?? [];
    const oldest = now() - limit.perMs;
    const first = times.findIndex((time) => time > oldest);
    return first === -1 ? [] : times.slice(first);
  }

  return {
    left: (caller) => limit.requests - recent(caller).length,
    admits(caller, count = 1) {
      forgetOld();
      const times = recent(caller);
      if (times.length + count > limit.requests) return false;
      passes.delete(caller);
      passes.set(caller, [...times, ...Array<number>(count).fill(now())]);
      return true;
    },
    callers: () => passes.size,
  };
}
