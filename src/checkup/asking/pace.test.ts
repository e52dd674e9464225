import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

test('so many requests begin within any minute, and no more', () => {
  const pace = new Pace(2);
  const begun: number[] = [];
  for (let now = 0; now <= 200_000; now += 5000) {
    if (pace.waitMs(1, now) > 0) continue;
    pace.begin(1, now);
    begun.push(now);
  }
  expect(begun).toEqual([0, 5000, 60_000, 65_000, 120_000, 125_000, 180_000, 185_000]);
});

test('the wait is until the request that makes room began a minute ago', () => {
  const pace = new Pace(6);
  for (const now of [0, 10_000, 20_000]) pace.begin(1, now);
  expect(pace.waitMs(3, 20_000)).toBe(0);
  expect(pace.waitMs(4, 20_000)).toBe(40_000);
  expect(pace.waitMs(5, 20_000)).toBe(50_000);
});

test('what is more than a whole minute’s goes when nothing else is in the last one', () => {
  const pace = new Pace(3);
  expect(pace.waitMs(5, 0)).toBe(0);
  pace.begin(1, 0);
  expect(pace.waitMs(5, 0)).toBe(60_000);
});

test('without a limit nothing waits', () => {
  const pace = new Pace(null);
  pace.begin(100_000, 0);
  expect(pace.waitMs(100_000, 0)).toBe(0);
});
