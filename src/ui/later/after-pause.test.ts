import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterPause } from './after-pause.ts';

/** What waits for the browser to be idle. */
let idle = new Map<number, () => void>();
beforeEach(() => {
  idle = new Map();
  let id = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('window', {
    requestIdleCallback(work: () => void) {
      id += 1;
      idle.set(id, work);
      return id;
    },
    cancelIdleCallback: (asked: number) => idle.delete(asked),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('the work waits for the pause, and then until the browser is idle', () => {
  const work = vi.fn();
  afterPause(work, 200);
  vi.advanceTimersByTime(199);
  expect(idle.size).toBe(0);
  vi.advanceTimersByTime(1);
  expect(work).not.toHaveBeenCalled();
  for (const run of idle.values()) run();
  expect(work).toHaveBeenCalledOnce();
});

test('the work can be given up, in the pause and after it', () => {
  const work = vi.fn();
  afterPause(work, 200)();
  const stop = afterPause(work, 200);
  vi.runAllTimers();
  expect(idle.size).toBe(1);
  stop();
  expect(idle.size).toBe(0);
  expect(work).not.toHaveBeenCalled();
});

test('where a browser cannot say when it is idle, the work runs after the pause', () => {
  vi.stubGlobal('window', {});
  const work = vi.fn();
  afterPause(work, 200);
  vi.runAllTimers();
  expect(work).toHaveBeenCalledOnce();
});
