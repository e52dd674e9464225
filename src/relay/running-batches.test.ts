import { expect, test } from 'vitest';
import { createRunningBatches } from './running-batches.ts';

test('cancelling ends one request of one batch', () => {
  const batches = createRunningBatches();
  const first = batches.begin('first', 2);
  const second = batches.begin('second', 2);
  batches.cancel('first', 1);
  batches.cancel('first', 7);
  batches.cancel('third', 0);
  expect([...first, ...second].map(({ aborted }) => aborted)).toEqual([false, true, false, false]);
});

test('a finished batch is forgotten, and its remaining requests end', () => {
  const batches = createRunningBatches();
  const first = batches.begin('first', 2);
  const [second] = batches.begin('second', 1);
  batches.end('first');
  expect(first.map(({ aborted }) => aborted)).toEqual([true, true]);
  expect([second?.aborted, batches.count()]).toEqual([false, 1]);
});
