const MINUTE_MS = 60_000;

/** How long so many requests wait in all where `perMinute` may begin in a minute, in milliseconds. */
export function pacedMs(requests: number, perMinute: number): number {
  return Math.max(0, Math.ceil(requests / perMinute) - 1) * MINUTE_MS;
}

/** Keeps a run to so many requests a minute. */
export class Pace {
  readonly #perMinute: number;
  #began: number[] = [];

  /** Any number where `perMinute` is null. */
  constructor(perMinute: number | null) {
    this.#perMinute = perMinute ?? Number.POSITIVE_INFINITY;
  }

  /** How long so many more requests have to wait from `now` on, in milliseconds. */
  waitMs(requests: number, now: number): number {
    this.#began = this.#began.filter((time) => time > now - MINUTE_MS);
    const tooMany = this.#began.length + requests - this.#perMinute;
    // With fewer than these in the last minute, there's room for as many.
    const last = this.#began[Math.min(tooMany, this.#began.length) - 1];
    return last === undefined ? 0 : last + MINUTE_MS - now;
  }

  begin(requests: number, now: number): void {
    for (let index = 0; index < requests; index += 1) this.#began.push(now);
  }
}
