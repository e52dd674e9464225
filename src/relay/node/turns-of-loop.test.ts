import { expect, test } from 'vitest';
import { createTurnsOfLoop, type NextTurn } from './turns-of-loop.ts';

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

test('each turn of the event loop runs one piece of work, from the oldest job', async () => {
  const turns: (() => void)[] = [];
  const begin = createTurnsOfLoop((run) => turns.push(run));
  const done: string[] = [];
  const work = async (name: string, pieces: number, nextTurn: NextTurn) => {
    for (let piece = 1; piece <= pieces; piece += 1) {
      await nextTurn();
      done.push(`${name}${piece}`);
    }
  };
  const [first, second, third] = [begin(), begin(), begin()];
  void work('b', 2, second);
  void work('c', 1, third);
  void work('a', 2, first);
  const inTurn: number[] = [];
  while (turns.length > 0) {
    expect(turns).toHaveLength(1);
    const before = done.length;
    turns.shift()?.();
    await settled();
    inTurn.push(done.length - before);
  }
  expect(done).toEqual(['a1', 'a2', 'b1', 'b2', 'c1']);
  expect(inTurn).toEqual([1, 1, 1, 1, 1]);
});

test('a job that is abandoned because no one reads its output doesn’t block others', async () => {
  const begin = createTurnsOfLoop((run) => void setImmediate(run));
  begin();
  const second = begin();
  await second();
  await second();
});
