import { expect, test } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

function rateOf(requests: number) {
  const time = { now: 0 };
  return { rate: createRateLimit({ requests, perMs: 60_000 }, () => time.now), time };
}

test('a caller may make so many requests in any minute, whenever the minute begins', () => {
  const { rate, time } = rateOf(2);
  const passes: boolean[] = [];
  for (const now of [0, 40_000, 59_999, 60_000, 99_999, 100_000]) {
    time.now = now;
    passes.push(rate.admits('a'));
  }
  expect(passes).toEqual([true, true, false, true, false, true]);
});

test('each caller is counted separately', () => {
  const { rate } = rateOf(1);
  expect([rate.admits('a'), rate.admits('b'), rate.admits('a')]).toEqual([true, true, false]);
});

test('refused requests aren’t counted', () => {
  const { rate, time } = rateOf(1);
  rate.admits('a');
  time.now = 59_999;
  rate.admits('a');
  time.now = 60_000;
  expect(rate.admits('a')).toBe(true);
});

test('several requests at a time are let through together or not at all', () => {
  const { rate } = rateOf(6);
  expect(rate.admits('a', 5)).toBe(true);
  expect(rate.left('a')).toBe(1);
  expect(rate.admits('a', 5)).toBe(false);
  expect(rate.admits('a')).toBe(true);
});

test('a caller is forgotten after a minute without requests, but not if it comes back in time', () => {
  const { rate, time } = rateOf(10);
  for (let caller = 0; caller < 1000; caller += 1) rate.admits(`caller ${caller}`);
  time.now = 30_000;
  rate.admits('caller 0');
  expect(rate.callers()).toBe(1000);
  time.now = 60_000;
  rate.admits('another');
  expect(rate.callers()).toBe(2);
});

test('the number left goes down with each request, and up again a minute later', () => {
  const { rate, time } = rateOf(3);
  expect(rate.left('a')).toBe(3);
  rate.admits('a');
  time.now = 30_000;
  rate.admits('a');
  expect(rate.left('a')).toBe(1);
  time.now = 60_000;
  expect(rate.left('a')).toBe(2);
  time.now = 90_000;
  expect(rate.left('a')).toBe(3);
});
