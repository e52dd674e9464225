/** Waits until a job may run its next piece. Call it after each piece. */
export type NextTurn = () => Promise<void>;

interface Waiting {
  /** When the job began, as a sequence number. */
  began: number;
  goOn(): void;
}

/**
 * Long work on the event loop pauses between pieces. In each turn of the loop one job continues, so everything else
 * waits for one piece at most, however many jobs there are. The oldest job goes first: jobs that are nearly done
 * finish soon and free their memory. `afterTurn` calls back after the current turn of the loop.
 *
 * @returns the function that begins a job
 */
export function createTurnsOfLoop(afterTurn: (run: () => void) => void): () => NextTurn {
  const waiting: Waiting[] = [];
  let begun = 0;

  function letOneGoOn(): void {
    const first = waiting.reduce((best, one) => (one.began < best.began ? one : best));
    waiting.splice(waiting.indexOf(first), 1);
    if (waiting.length > 0) afterTurn(letOneGoOn);
    first.goOn();
  }

  return () => {
    begun += 1;
    const began = begun;
    return () =>
      new Promise((goOn) => {
        waiting.push({ began, goOn });
        if (waiting.length === 1) afterTurn(letOneGoOn);
      });
  };
}

/** Begins a job on this process's event loop. */
export const beginWork = createTurnsOfLoop(setImmediate);
