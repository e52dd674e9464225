// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createCheckWorker } from './check-worker.ts';
import { FakeWorker } from './fake-worker-fixture.ts';

const NOTHING = { problems: [], problemCount: 0, errorCount: 0 };

function worker() {
  FakeWorker.started = [];
  vi.stubGlobal('Worker', FakeWorker);
  const answers: [text: string, count: number][] = [];
  const instead: string[] = [];
  const stopped: string[] = [];
  const find = createCheckWorker(
    '/check.js',
    (before, text) => `${before} → ${text}`,
    (text, answer) => {
      instead.push(text);
      answer({ ...NOTHING, problemCount: -1 });
      return () => stopped.push(text);
    },
  );
  return {
    ask: (text: string) => find(text, ({ problemCount }) => answers.push([text, problemCount])),
    answers,
    instead,
    stopped,
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('the worker that finds problems', () => {
  test('is given the newest text only, told by the one it had before, and is one for the whole visit', () => {
    const { ask, answers } = worker();
    for (const text of ['one', 'two', 'three']) ask(text);
    const [started] = FakeWorker.started;
    expect(started?.asked).toEqual(['one']);
    started?.answer({ ...NOTHING, problemCount: 1 });
    expect(started?.asked).toEqual(['one', 'one → three']);
    started?.answer({ ...NOTHING, problemCount: 3 });
    expect(answers).toEqual([['three', 3]]);
    expect(FakeWorker.started).toHaveLength(1);
  });

  test('whose code cannot be fetched is stood in for, at once and from then on', () => {
    const { ask, answers, instead, stopped } = worker();
    ask('one');
    ask('two');
    FakeWorker.started[0]?.dispatchEvent(new Event('error'));
    ask('three');
    expect(instead).toEqual(['two', 'three']);
    // Nobody is waiting for the rest of the older text.
    expect(stopped).toEqual(['two']);
    expect(answers).toEqual([
      ['two', -1],
      ['three', -1],
    ]);
    expect(FakeWorker.started.map(({ terminated }) => terminated)).toEqual([true]);
  });

  test('that the browser refuses is stood in for', () => {
    const { ask, instead } = worker();
    vi.stubGlobal('Worker', () => {
      throw new DOMException('Refused.', 'SecurityError');
    });
    ask('one');
    expect(instead).toEqual(['one']);
  });
});
