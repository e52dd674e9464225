const MINUTE_MS = 60_000;

/** How long this many requests wait in total if `perMinute` may begin per minute, in milliseconds. */
export function pacedMs(requests: number, perMinute: number): number {
  return Math.max(0, Math.ceil(requests / perMinute) - 1) * MINUTE_MS;
}

/** Limits a run to a number of requests per minute. */
export class Pace {
  readonly #perMinute: number;
  #began: number[] = [];

  /** No limit if `perMinute` is null. */
  constructor(perMinute: number | null) {
    this.#perMinute = perMinute ?? Number.POSITIVE_INFINITY;
  }

  /** How long this many more requests have to wait from `now` on, in milliseconds. */
  waitMs(requests: number, now: number): number {
    this.#began = this.#began.filter((time) => time > now - MINUTE_MS);
    const tooMany = this.#began.length + requests - this.#perMinute;
    // There's room once the `tooMany` oldest requests, or all of them if there are fewer, are over a minute old.
    const last = this.#began[Math.min(tooMany, this.#began.length) - 1];
    return last === undefined ? 0 : last + MINUTE_MS - now;
  }

  begin(requests: number, now: number): void {
    for (let index = 0; index < requests; index += 1) this.#began.push(now);
  }
}
