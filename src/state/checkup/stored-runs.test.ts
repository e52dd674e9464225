import { describe, expect, test } from 'vitest';
import { timesOf } from '../../checkup/report/latency.ts';
import { exchangeLike, reportLike, storedRunLike } from './checkup-state-fixture.ts';
import { parseStoredRuns, type StoredRun, storedRunOf, writeStoredRuns } from './stored-runs.ts';

const DAY_MS = 86_400_000;
const NOW = 100 * DAY_MS;
const kept = (...runs: StoredRun[]) =>
  parseStoredRuns(writeStoredRuns({ version: 1, runs, running: null }, NOW), NOW).runs;

describe('the runs that are kept', () => {
  test('are those of the last 30 days, the newest first', () => {
    const ages = [30, 1, 29.9, 0];
    const runs = ages.map((days) => storedRunLike({ at: NOW - days * DAY_MS }));
    expect(kept(...runs).map(({ at }) => (NOW - at) / DAY_MS)).toEqual([0, 1, 29.9]);
  });

  test('are as many as 200,000 characters hold, and the oldest go first', () => {
    const long = (at: number) => storedRunLike({ at, keys: ['k'.repeat(80_000)] });
    expect(kept(long(NOW - 3), long(NOW - 1), long(NOW - 2)).map(({ at }) => NOW - at)).toEqual([1, 2]);
  });

  test('may fill those characters to the last', () => {
    const room = 200_000 - JSON.stringify(storedRunLike({ at: NOW, keys: [''] })).length;
    expect(kept(storedRunLike({ at: NOW, keys: ['k'.repeat(room)] }))).toHaveLength(1);
    expect(kept(storedRunLike({ at: NOW, keys: ['k'.repeat(room + 1)] }))).toHaveLength(0);
  });
});

describe('what is kept of a report', () => {
  const outcome = (key: string, shape: string | null) =>
    ({ key, outcome: 'loaded', message: null, shape }) as const;

  test('is how each card is built where all are asked for together, and no long text of it', () => {
    const exchanges = [
      exchangeLike('A1-1', { outcomes: [outcome('plan', 'x'.repeat(600)), outcome('usage', null)] }),
      exchangeLike('B1-1', { scenario: 'B1', outcomes: [outcome('other', 'Text')] }),
    ];
    expect(storedRunOf(reportLike({}, { exchanges })).shapes).toEqual({ plan: 'x'.repeat(500) });
  });

  test('is the time of each request for cards that was answered, and of no other', () => {
    const { reply, request } = exchangeLike('A1-2');
    const failed = exchangeLike('A1-2', { totalMs: 4000, reply: { ...reply, kind: 'failure' } });
    const get = exchangeLike('E4-1', { request: { ...request, method: 'GET' } });
    const exchanges = [exchangeLike('A1-1', { totalMs: 20.4 }), failed, get];
    expect(timesOf(exchanges)).toEqual([20.4]);
    expect(storedRunOf(reportLike({}, { exchanges })).times).toEqual([20]);
  });
});
