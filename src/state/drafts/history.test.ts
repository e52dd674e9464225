import fc from 'fast-check';
import { expect, test } from 'vitest';
import { versionsToDrop } from './history.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 21);

function kept(ages: readonly number[], text = ''): number[] {
  const versions = [...ages].sort((a, b) => a - b).map((age) => ({ startedAt: NOW - age, text }));
  const dropped = versionsToDrop(versions, NOW);
  return versions.map(({ startedAt }) => NOW - startedAt).filter((age) => !dropped.includes(NOW - age));
}

test('every version of the last hour is kept', () => {
  const ages = Array.from({ length: 59 }, (_, minute) => minute * MINUTE);
  expect(kept(ages)).toEqual(ages);
});

test('of the last day one in ten minutes is kept, then one in six hours, then one a week', () => {
  const day = 24 * 60;
  const every = (from: number, to: number, step: number) =>
    Array.from({ length: Math.floor((to - from) / step) }, (_, index) => (from + index * step) * MINUTE);
  expect(kept(every(120, 180, 1))).toHaveLength(6);
  expect(kept(every(2 * day, 4 * day, 10))).toHaveLength(8);
  expect(kept(every(40 * day, 68 * day, day))).toHaveLength(4);
});

test('a draft never holds more than a hundred versions, and always its newest', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 400 * 24 * 60 }), { minLength: 1, maxLength: 400 }),
      (ages) => {
        const left = kept(ages.map((age) => age * MINUTE));
        expect(left.length).toBeLessThanOrEqual(100);
        expect(left).toContain(Math.min(...ages) * MINUTE);
      },
    ),
  );
});

test('the newest is kept though it alone weighs more than all may', () => {
  expect(kept([0, MINUTE], 'x'.repeat(9 * 1024 * 1024))).toEqual([0]);
});

test('versions of a very large draft are bounded by what they weigh', () => {
  const ages = Array.from({ length: 30 }, (_, minute) => minute * MINUTE);
  expect(kept(ages, 'x'.repeat(1024 * 1024))).toHaveLength(8);
});
