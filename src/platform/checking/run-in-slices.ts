/** In milliseconds. A key that is pressed meanwhile waits for one slice, and is painted in the same frame. */
const SLICE_MS = 8;

/** Takes steps a few at a time, with turns for everything else in between. Gives the way to stop. */
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
