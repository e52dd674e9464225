import { STATISTICS } from './statistics.mjs';

/** How many milliseconds some work takes in this process once it's warmed up. */
export function timesOf(work, given, { times = 60, warmUp = 20 } = {}) {
  const samples = [];
  for (let count = -warmUp; count < times; count += 1) {
    const begun = performance.now();
    work(given);
    if (count >= 0) samples.push(performance.now() - begun);
  }
  return { samples, p50: STATISTICS.p50(samples) };
}
