import type { Clock } from './ports.ts';

/** A clock for tests: time only passes when the test advances it. */
export interface FakeClock extends Clock {
  /** Lets time pass and runs the timers that become due, in order, with everything that follows from them. */
  advance(ms: number): Promise<void>;
  /** Waits for pending promises. */
  settle(): Promise<void>;
  pendingTimers(): number;
}

export function createFakeClock(start = 1_700_000_000_000): FakeClock {
  let now = start;
  let lastId = 0;
  const timers = new Map<number, { due: number; run: () => void }>();

  async function settle(): Promise<void> {
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
  }

  return {
    now: () => now,
    setTimer(run, ms) {
      const id = ++lastId;
      timers.set(id, { due: now + ms, run });
      return () => timers.delete(id);
    },
    async advance(ms) {
      const end = now + ms;
      await settle();
      for (;;) {
        const [next] = [...timers]
          .filter(([, timer]) => timer.due <= end)
          .sort(([a, x], [b, y]) => x.due - y.due || a - b);
        if (next === undefined) break;
        const [id, { due, run }] = next;
        timers.delete(id);
        now = due;
        run();
        await settle();
      }
      now = end;
    },
    settle,
    pendingTimers: () => timers.size,
  };
}
