/** Waits between pieces of one piece of work; each is called when the one before has been done. */
export type NextTurn = () => Promise<void>;

interface Waiting {
  /** The lower, the earlier it began. */
  began: number;
  goOn(): void;
}

/**
 * Whoever has much to do on an event loop waits between pieces of it. In each turn of the loop one of them goes on, so
 * that everything else waits for one piece at most, however many there are. It's whoever of those waiting began first:
 * what is nearly done is done soon, and lets go of its memory. `afterTurn` calls back once the loop has gone round.
 *
 * @returns the way to begin
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

/** Begins a piece of work on this process's event loop. */
export const beginWork = createTurnsOfLoop(setImmediate);
