import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeChannel } from './fake-channel-fixture.ts';
import { runInSlices } from './run-in-slices.ts';

let now = 0;
beforeEach(() => {
  now = 0;
  FakeChannel.sent = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('MessageChannel', FakeChannel);
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Steps of which two fill a slice. */
function* steps(count: number): Generator<void, string> {
  for (let step = 0; step < count; step += 1) {
    now += 4;
    yield;
  }
  return 'all';
}

test('each slice is one message, without a timer between two of them', () => {
  const results: string[] = [];
  runInSlices(steps(6), (result) => results.push(result));
  expect(results).toEqual([]);
  vi.runAllTimers();
  expect(results).toEqual(['all']);
  // Three that are full, and one that finds the end. The only timers were the messages.
  expect(FakeChannel.sent).toBe(4);
});

test('nothing runs after it was stopped between two slices', () => {
  const done = vi.fn();
  const stop = runInSlices(steps(6), done);
  vi.runOnlyPendingTimers();
  stop();
  vi.runAllTimers();
  expect(done).not.toHaveBeenCalled();
  expect(now).toBe(8);
});
