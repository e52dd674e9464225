import { afterEach, expect, test, vi } from 'vitest';
import { nextTask } from './next-task.ts';

afterEach(() => vi.useRealTimers());

test('work runs in a task of its own, without waiting for a timer', async () => {
  vi.useFakeTimers();
  const did: string[] = [];
  const ran = new Promise<void>((resolve) => {
    nextTask(() => {
      did.push('work');
      resolve();
    });
  });
  did.push('the rest of this task');
  await Promise.resolve().then(() => did.push('its microtasks'));
  await ran;
  expect(did).toEqual(['the rest of this task', 'its microtasks', 'work']);
  expect(vi.getTimerCount()).toBe(0);
});

test('work that is given up never runs', async () => {
  const work = vi.fn();
  nextTask(work)();
  await new Promise<void>((resolve) => {
    nextTask(resolve);
  });
  expect(work).not.toHaveBeenCalled();
});
