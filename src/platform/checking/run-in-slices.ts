/** In milliseconds. A keystroke waits for at most one slice, and is still painted in the same frame. */
const SLICE_MS = 8;

/** Runs the steps a few at a time and yields to everything else in between. Returns a function that stops it. */
export function runInSlices<T>(steps: Iterator<unknown, T>, done: (result: T) => void): () => void {
  let timer = setTimeout(runSlice);

  function runSlice(): void {
    const end = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) {
        done(step.value);
        return;
      }
    } while (performance.now() < end);
    timer = setTimeout(runSlice);
  }

  return () => clearTimeout(timer);
}
