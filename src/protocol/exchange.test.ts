import { describe, expect, test } from 'vitest';
import { answer, card, config, harness } from './engine-fixture.ts';

describe('attempts', () => {
  test.each([503, 500, 429])('a %i is retried once after one second', async (status) => {
    const { engine, setup, sentAt, clock, phases } = harness([
      { reply: answer('', status), after: 100 },
      { reply: answer({ cards: [card('a')] }), after: 100 },
    ]);
    engine.load(setup([config('a')]));
    await clock.advance(1099);
    expect(sentAt()).toEqual([0]);
    expect(phases()).toEqual({ a: 'loading' });
    await clock.advance(500);
    expect(sentAt()).toEqual([0, 1100]);
    expect(phases()).toEqual({ a: 'loaded' });
  });

  test('a second failure is an error that isn’t kept, and there’s no third attempt', async () => {
    const { engine, setup, sent, clock, causeOf } = harness([{ reply: answer('', 500) }]);
    engine.load(setup([config('a')]));
    await clock.advance(86_400_000);
    expect(sent).toHaveLength(2);
    expect(causeOf('a')).toMatchObject({ kind: 'StatusCode', status: 500 });
    expect(engine.state().cards[0]?.settled?.until).toBeNull();
  });

  test.each([404, 301, 204])('a %i is not retried', async (status) => {
    const { engine, setup, sent, clock } = harness([{ reply: answer('', status) }]);
    engine.load(setup([config('a')]));
    await clock.advance(60_000);
    expect(sent).toHaveLength(1);
  });

  test('a response after 3.9 s counts', async () => {
    const { engine, setup, clock, phases } = harness([
      { reply: answer({ cards: [card('a')] }), after: 3900 },
    ]);
    engine.load(setup([config('a')]));
    await clock.advance(3950);
    expect(phases()).toEqual({ a: 'loaded' });
  });

  test('a response after 4.1 s comes too late: two attempts time out within 4 + 1 + 4 s', async () => {
    const { engine, setup, sent, sentAt, clock, phases, causeOf } = harness([
      { reply: answer({ cards: [card('a')] }), after: 4100 },
    ]);
    engine.load(setup([config('a')]));
    await clock.advance(8999);
    expect(phases()).toEqual({ a: 'loading' });
    await clock.advance(1);
    expect(sentAt()).toEqual([0, 5000]);
    expect(causeOf('a')).toEqual({ kind: 'Timeout', limitMs: 4000 });
    expect(sent.every(({ signal }) => signal.aborted)).toBe(true);
    await clock.advance(10_000);
    expect(phases()).toEqual({ a: 'error' });
  });

  test('the limit can be 15 s', async () => {
    const { engine, setup, clock, phases } = harness([
      { reply: answer({ cards: [card('a')] }), after: 14_900 },
    ]);
    engine.load(setup([config('a')], { limitMs: 15_000 }));
    await clock.advance(14_950);
    expect(phases()).toEqual({ a: 'loaded' });
  });

  test('a relay gets a little more time, to report the time-out itself', async () => {
    const { engine, setup, clock, phases } = harness(
      [{ reply: answer({ cards: [card('a')] }), after: 4050 }],
      1500,
    );
    engine.load(setup([config('a')]));
    await clock.advance(4100);
    expect(phases()).toEqual({ a: 'loaded' });
  });

  test('the playground’s own refusal is never retried and not kept', async () => {
    const refusal = { by: 'relay', reason: 'address', policy: 'public', message: 'No.' } as const;
    const { engine, setup, sent, clock } = harness([{ reply: { kind: 'refusal', refusal } }]);
    engine.load(setup([config('a')]));
    await clock.advance(3_600_000);
    expect(sent).toHaveLength(1);
    expect(engine.state().cards[0]?.settled?.until).toBeNull();
  });
});
