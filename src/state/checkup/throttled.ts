import type { Clock } from '../../protocol/ports.ts';

/** How often the window hears of requests that have ended, in milliseconds. */
const INTERVAL_MS = 100;

/** Calls `tell` soon, and at most so often; after `stop` no more. */
export function throttled(clock: Clock, tell: () => void): { soon(): void; stop(): void } {
  let cancel: (() => void) | null = null;
  return {
    soon() {
      cancel ??= clock.setTimer(() => {
        cancel = null;
        tell();
      }, INTERVAL_MS);
    },
    stop: () => cancel?.(),
  };
}
