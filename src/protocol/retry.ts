/** SPEC.md §6: one retry, one second after the first attempt ended. */
export const RETRY_DELAY_MS = 1000;
const MAX_ATTEMPTS = 2;

/** How long one attempt may take in total: Plain's documented limit, and the one in its public docs now. */
export const ATTEMPT_LIMITS_MS = [4000, 15_000] as const;
export type AttemptLimitMs = (typeof ATTEMPT_LIMITS_MS)[number];

/** Milliseconds to wait before the next attempt, or null when there isn’t one. `attempt` counts from 1. */
export function retryDelay(attempt: number, retriable: boolean): number | null {
  return retriable && attempt < MAX_ATTEMPTS ? RETRY_DELAY_MS : null;
}

/** Whether Plain retries after this status: any 5xx, and 429. */
export function isRetriableStatus(status: number): boolean {
  return status === 429 || (status >= 500 && status <= 599);
}
