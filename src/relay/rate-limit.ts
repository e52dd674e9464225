/** Lets each caller through `requests` times in any `perMs` milliseconds. */
export interface RateLimit {
  requests: number;
  perMs: number;
}

/** Returns whether the caller may go on, counting this call if so. `now` is in milliseconds. */
export function createRateLimit(limit: RateLimit, now: () => number): (caller: string) => boolean {
  const passes = new Map<string, number[]>();
  return (caller) => {
    const oldest = now() - limit.perMs;
    for (const [other, times] of passes) {
      const last = times.at(-1);
      if (last === undefined || last <= oldest) passes.delete(other);
    }
    const recent = (passes.get(caller) ?? []).filter((time) => time > oldest);
    if (recent.length >= limit.requests) return false;
    passes.set(caller, [...recent, now()]);
    return true;
  };
}
