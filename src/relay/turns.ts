import { Refused } from './refusal.ts';

/** How many may run at a time, and how long and how many may wait. */
export interface TurnLimits {
  atOnce: number;
  /** In milliseconds; unlimited by default. */
  maxWaitMs?: number;
  maxWaiting?: number;
}

/** Hands out turns. A turn is a function; call it to give the turn back. */
export interface Turns {
  /** Waits for a turn. Throws `Refused('busy')` after too long a wait, or the signal's reason. */
  take(caller: string, signal: AbortSignal): Promise<() => void>;
}

interface Waiting {
  caller: string;
  begin(): void;
}

/**
 * Lets `atOnce` run while the others wait. The next turn goes to the waiting caller with the fewest running, so that
 * no one waits behind someone else's whole queue.
 */
export function createTurns(
  limits: TurnLimits,
  setTimer: (run: () => void, ms: number) => () => void,
): Turns {
  /** The caller of each running turn. */
  const running: string[] = [];
  const waiting: Waiting[] = [];

  const busy = (why: string) =>
    new Refused(
      'busy',
      `The playground’s server makes ${limits.atOnce} requests at a time, and ${why}. Nothing was sent; try again.`,
    );

  function start(caller: string): () => void {
    running.push(caller);
    let over = false;
    return () => {
      if (over) return;
      over = true;
      running.splice(running.indexOf(caller), 1);
      next();
    };
  }

  function next(): void {
    const counts = new Map<string, number>();
    for (const caller of running) counts.set(caller, (counts.get(caller) ?? 0) + 1);
    const of = ({ caller }: Waiting) => counts.get(caller) ?? 0;
    let best = waiting[0];
    for (const one of waiting) if (best !== undefined && of(one) < of(best)) best = one;
    best?.begin();
  }

  return {
    take(caller, signal) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        if (running.length < limits.atOnce) return resolve(start(caller));
        if (waiting.length >= (limits.maxWaiting ?? Number.POSITIVE_INFINITY))
          return reject(busy('too many requests are waiting'));
        const leave = () => {
          cancelTimer();
          signal.removeEventListener('abort', abort);
          waiting.splice(waiting.indexOf(entry), 1);
        };
        const abort = () => {
          leave();
          reject(signal.reason);
        };
        const entry: Waiting = {
          caller,
          begin() {
            leave();
            resolve(start(caller));
          },
        };
        const { maxWaitMs } = limits;
        const giveUp = () => {
          leave();
          reject(busy(`this one waited longer than ${(maxWaitMs ?? 0) / 1000} s`));
        };
        const cancelTimer = maxWaitMs === undefined ? () => {} : setTimer(giveUp, maxWaitMs);
        signal.addEventListener('abort', abort, { once: true });
        waiting.push(entry);
      });
    },
  };
}
