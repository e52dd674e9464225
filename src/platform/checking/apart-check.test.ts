// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CheckedDocument } from '../../cards/format/drawn.ts';
import { type CheckWithPauses, checkAnswerApart, createApartCheck } from './apart-check.ts';
import { FakeChannel } from './fake-channel-fixture.ts';
import { FakeWorker } from './fake-worker-fixture.ts';

const FOUND: CheckedDocument = { shape: 'card', cards: [], problems: [], problemCount: 0, errorCount: 0 };

beforeEach(() => {
  FakeWorker.started = [];
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('MessageChannel', FakeChannel);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  passTime = (ms) => {
    now += ms;
  };
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

let passTime: (ms: number) => void;

/** A check with this many steps, each of which takes half a slice. */
function* inSteps(steps = 4): Generator<void, CheckedDocument> {
  for (let step = 0; step < steps; step += 1) {
    passTime(4);
    yield;
  }
  return FOUND;
}

function asking(checkWithPauses: CheckWithPauses = () => inSteps()) {
  const apart = createApartCheck('/apart.js', checkWithPauses);
  const answers: unknown[] = [];
  const ask = (text: string) =>
    apart.ask(text, (checked, isSlow) => answers.push([text, checked === null ? null : 'found', isSlow]));
  return { apart, ask, answers, workers: FakeWorker.started };
}

describe('the check beside the page', () => {
  test('answers what the worker found, and whether a person would have noticed how long it took', () => {
    const { ask, answers, workers } = asking();
    ask('one');
    workers[0]?.answer({ checked: FOUND, took: 200 });
    ask('two');
    workers[0]?.answer({ checked: FOUND, took: 201 });
    expect(workers).toHaveLength(1);
    expect(workers[0]?.asked).toEqual([{ text: 'one' }, { text: 'two' }]);
    expect(answers).toEqual([
      ['one', 'found', false],
      ['two', 'found', true],
    ]);
  });

  test('leaves a text that takes long for a newer one', () => {
    const { ask, answers, workers } = asking();
    ask('one');
    ask('two');
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    workers[0]?.answer({ checked: FOUND, took: 1 });
    workers[1]?.answer({ checked: FOUND, took: 1 });
    expect(answers).toEqual([['two', 'found', false]]);
  });

  test('can be stopped, and begun again', () => {
    const { apart, ask, answers, workers } = asking();
    ask('one');
    apart.stop();
    apart.stop();
    expect(workers[0]?.terminated).toBe(true);
    expect(answers).toEqual([['one', null, true]]);
    apart.again();
    workers[1]?.answer({ checked: FOUND, took: 1 });
    expect(answers).toEqual([
      ['one', null, true],
      ['one', 'found', false],
    ]);
    apart.stop();
    expect(answers).toHaveLength(2);
  });

  test('is made by the page in slices where no worker starts, so that it can be shown and stopped meanwhile', () => {
    const { ask, answers, workers } = asking(() => inSteps(5));
    ask('one');
    workers[0]?.dispatchEvent(new Event('error'));
    expect(answers).toEqual([]);
    // Two steps fill a slice. After each slice, everything else on the page gets a turn.
    vi.runOnlyPendingTimers();
    vi.runOnlyPendingTimers();
    expect(answers).toEqual([]);
    vi.runOnlyPendingTimers();
    expect(answers).toEqual([['one', 'found', false]]);
    ask('two');
    vi.runAllTimers();
    expect(workers).toHaveLength(1);
    expect(answers).toHaveLength(2);
  });

  test('that the page makes in slices can be stopped, and gives way to a newer text', () => {
    const { apart, ask, answers, workers } = asking();
    ask('one');
    workers[0]?.dispatchEvent(new Event('error'));
    vi.runOnlyPendingTimers();
    apart.stop();
    vi.runAllTimers();
    expect(answers).toEqual([['one', null, true]]);
    ask('two');
    vi.runOnlyPendingTimers();
    ask('three');
    vi.runAllTimers();
    expect(answers.slice(1)).toEqual([['three', 'found', false]]);
  });
});

describe('a response that is checked apart from the page', () => {
  test('has a worker to itself, which ends with the check', async () => {
    const checked = checkAnswerApart('/apart.js', '{"cards":[]}', new AbortController().signal, () =>
      inSteps(),
    );
    const [worker] = FakeWorker.started;
    expect(worker?.asked).toEqual([{ text: '{"cards":[]}', as: 'response' }]);
    worker?.answer({ checked: FOUND, took: 1 });
    await expect(checked).resolves.toEqual(FOUND);
    expect(worker?.terminated).toBe(true);
  });

  test('is no longer checked once the load is cancelled', async () => {
    const cancelled = new AbortController();
    const checked = checkAnswerApart('/apart.js', '{}', cancelled.signal, () => inSteps());
    cancelled.abort();
    await expect(checked).rejects.toThrow();
    expect(FakeWorker.started[0]?.terminated).toBe(true);
  });

  test('is checked by the page in slices where no worker starts, until the load is cancelled', async () => {
    const checked = checkAnswerApart('/apart.js', '{}', new AbortController().signal, () => inSteps());
    FakeWorker.started[0]?.dispatchEvent(new Event('error'));
    vi.runAllTimers();
    await expect(checked).resolves.toEqual(FOUND);
    vi.stubGlobal('Worker', () => {
      throw new DOMException('Refused.', 'SecurityError');
    });
    const cancelled = new AbortController();
    const other = checkAnswerApart('/apart.js', '{}', cancelled.signal, () => inSteps());
    vi.runOnlyPendingTimers();
    cancelled.abort();
    await expect(other).rejects.toThrow();
    expect(vi.getTimerCount()).toBe(0);
  });
});
