import type { Clock } from '../../protocol/ports.ts';

/** How often the window is updated about finished requests, in milliseconds. */
const INTERVAL_MS = 100;

/** Calls `tell` at most once per interval after `soon`, and never after `stop`. */
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
