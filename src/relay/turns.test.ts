import { describe, expect, test } from 'vitest';
import { createTurns, type TurnLimits } from './turns.ts';

const stays = () => new AbortController().signal;

/** Turns whose timers the test controls; `begun` lists everyone who has had a turn so far. */
function turnsOf(limits: TurnLimits) {
  const timers = new Set<() => void>();
  const turns = createTurns(limits, (run) => {
    timers.add(run);
    return () => timers.delete(run);
  });
  const begun: string[] = [];
  const take = (name: string, caller = name, signal = stays()) =>
    turns.take(caller, signal).then((giveBack) => {
      begun.push(name);
      return giveBack;
    });
  return { take, begun, timers, runOut: () => [...timers].forEach((run) => void run()) };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

test('only so many run at a time; the next one starts when one of them has ended', async () => {
  const { take, begun } = turnsOf({ atOnce: 2 });
  const first = await take('a');
  await take('b');
  void take('c');
  await settled();
  expect(begun).toEqual(['a', 'b']);
  first();
  await settled();
  expect(begun).toEqual(['a', 'b', 'c']);
});

test('a turn that is given back twice counts once', async () => {
  const { take, begun } = turnsOf({ atOnce: 1 });
  const first = await take('a');
  void take('b');
  void take('c');
  first();
  first();
  await settled();
  expect(begun).toEqual(['a', 'b']);
});

test('one caller’s many requests don’t block another caller’s', async () => {
  const { take, begun } = turnsOf({ atOnce: 2 });
  const first = await take('a1', 'a');
  await take('a2', 'a');
  void take('a3', 'a');
  void take('a4', 'a');
  void take('b1', 'b');
  first();
  await settled();
  expect(begun).toEqual(['a1', 'a2', 'b1']);
});

test('the requests of one caller run in the order they arrived', async () => {
  const { take, begun } = turnsOf({ atOnce: 1 });
  const first = await take('a1', 'a');
  void take('a2', 'a');
  void take('a3', 'a');
  first();
  await settled();
  expect(begun).toEqual(['a1', 'a2']);
});

describe('a waiting request', () => {
  test('is refused as the playground’s own doing if it waits too long, and takes no turn afterwards', async () => {
    const { take, begun, runOut } = turnsOf({ atOnce: 1, maxWaitMs: 10_000 });
    const first = await take('a');
    const waiting = take('b');
    runOut();
    await expect(waiting).rejects.toMatchObject({
      reason: 'busy',
      message:
        'The playground’s server makes 1 requests at a time, and this one waited longer than 10 s. Nothing was sent; try again.',
    });
    first();
    await take('c');
    expect(begun).toEqual(['a', 'c']);
  });

  test('leaves when its caller disconnects', async () => {
    const { take, begun, timers } = turnsOf({ atOnce: 1, maxWaitMs: 10_000 });
    const gone = new AbortController();
    const first = await take('a');
    const waiting = take('b', 'b', gone.signal);
    gone.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    expect(timers.size).toBe(0);
    first();
    await take('c');
    expect(begun).toEqual(['a', 'c']);
  });

  test('is refused immediately if too many others are waiting', async () => {
    const { take } = turnsOf({ atOnce: 1, maxWaiting: 1 });
    await take('a');
    void take('b');
    await expect(take('c')).rejects.toMatchObject({ reason: 'busy' });
  });

  test('cancels its timer when its turn comes', async () => {
    const { take, timers } = turnsOf({ atOnce: 1, maxWaitMs: 10_000 });
    const first = await take('a');
    const second = take('b');
    first();
    await second;
    expect(timers.size).toBe(0);
  });
});

test('a caller that has already disconnected takes no turn', async () => {
  const { take, begun } = turnsOf({ atOnce: 1 });
  await expect(take('a', 'a', AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
  expect(begun).toEqual([]);
});
