/** In milliseconds. A keystroke waits for at most one slice, and is still painted in the same frame. */
const SLICE_MS = 8;

/**
 * Runs the steps a few at a time and yields to everything else in between. Returns a function that stops it. Slices
 * follow each other by messages, because a timer that is set by a timer waits for at least 4 ms.
 */
export function runInSlices<T>(steps: Iterator<unknown, T>, done: (result: T) => void): () => void {
  const { port1, port2 } = new MessageChannel();
  const stop = () => port1.close();
  port1.onmessage = runSlice;
  port2.postMessage(null);

  function runSlice(): void {
    const end = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) {
        stop();
        done(step.value);
        return;
      }
    } while (performance.now() < end);
    port2.postMessage(null);
  }

  return stop;
}
