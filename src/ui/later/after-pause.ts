/** In milliseconds. In a page that is busy for longer, the work runs anyway. */
const WAITS_AT_MOST_MS = 1_000;

/**
 * Runs `work` after this many milliseconds, once the browser has nothing more urgent to do, such as drawing a large
 * paste. Returns a function that gives it up.
 */
export function afterPause(work: () => void, ms: number): () => void {
  let stop = () => clearTimeout(timer);
  const timer = setTimeout(() => {
    if (!('requestIdleCallback' in window)) return work();
    const idle = window.requestIdleCallback(work, { timeout: WAITS_AT_MOST_MS });
    stop = () => window.cancelIdleCallback(idle);
  }, ms);
  return () => stop();
}
