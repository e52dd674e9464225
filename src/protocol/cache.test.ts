import { describe, expect, test } from 'vitest';
import { type CacheEntry, readCache } from './cache.ts';
import { alex, answer, card, config, harness, kim } from './engine-fixture.ts';
import { cardContent } from './session-state.ts';

describe('a kept card', () => {
  test('is deleted once it has expired, so that memory doesn’t grow in a long session', async () => {
    const storage = new Map<string, CacheEntry>();
    const { engine, setup, clock } = harness([], 0, storage);
    for (let customer = 0; customer < 20; customer += 1) {
      const context = { ...kim, customer: { ...kim.customer, id: `c_${customer}` } };
      engine.view(setup([config('a', { defaultTtlSeconds: 15 })], { context }));
      await clock.advance(14_000);
    }
    expect(storage.size).toBeLessThanOrEqual(2);
  });

  test('expires at exactly its time, not a millisecond later', () => {
    const cause = { kind: 'MissingCard', key: 'a', nearMiss: null, answered: [] } as const;
    const entry: CacheEntry = {
      outcome: { kind: 'failed', failure: { class: 'integration', cause } },
      loadedAt: 0,
      until: 1000,
      requestId: 'r',
    };
    const storage = new Map([['k', entry]]);
    expect(readCache(storage, 'k', 999)).toBe(entry);
    expect(readCache(storage, 'k', 1000)).toBeNull();
    expect(storage.size).toBe(0);
  });

  test('reloads automatically when it expires while the customer is viewed', async () => {
    const { engine, setup, sentAt, clock, phases } = harness([
      { reply: answer({ cards: [card('a', { timeToLiveSeconds: 15 })] }), after: 100 },
    ]);
    engine.load(setup([config('a')]));
    await clock.advance(15_099);
    expect(sentAt()).toEqual([0]);
    await clock.advance(1);
    expect(sentAt()).toEqual([0, 15_100]);
    expect(phases()).toEqual({ a: 'loading' });
    const [viewed] = engine.state().cards;
    expect(viewed && cardContent(viewed)).not.toBeNull();
    await clock.advance(100);
    expect(phases()).toEqual({ a: 'loaded' });
  });

  test('reloads in the same request as other cards that expire at the same time', async () => {
    const { engine, setup, sent, clock } = harness();
    engine.load(setup([config('a'), config('b')]));
    await clock.advance(300_150);
    expect(sent.map(({ keys }) => keys)).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  test('that is an integration error lasts five minutes, whatever the default time to live', async () => {
    const { engine, setup, sentAt, clock } = harness([{ reply: answer('', 404), after: 0 }]);
    engine.load(setup([config('a', { defaultTtlSeconds: 15 })]));
    await clock.advance(299_999);
    expect(sentAt()).toEqual([0]);
    await clock.advance(1);
    expect(sentAt()).toEqual([0, 300_000]);
  });

  test('is shown without a request when someone goes back to its customer', async () => {
    const { engine, setup, sent, clock, phases } = harness();
    engine.view(setup([config('a')]));
    await clock.advance(200);
    engine.view(setup([config('a')], { context: kim }));
    expect(phases()).toEqual({ a: 'loading' });
    await clock.advance(200);
    engine.view(setup([config('a')]));
    expect(phases()).toEqual({ a: 'loaded' });
    expect(engine.state().cards[0]?.settled?.fromCache).toBe(true);
    await clock.advance(200);
    expect(sent).toHaveLength(2);
  });

  test('belongs to one thread and one tenant', async () => {
    const { engine, setup, sent, clock } = harness();
    const thread = { id: 'th_1', externalId: null };
    engine.view(setup([config('a')]));
    await clock.advance(200);
    engine.view(setup([config('a')], { context: { ...alex, thread } }));
    await clock.advance(200);
    engine.view(
      setup([config('a')], { context: { ...alex, thread, tenant: { id: 'te_1', externalId: null } } }),
    );
    await clock.advance(200);
    expect(sent).toHaveLength(3);
  });

  test('is never a failed retry: that card is requested again when the customer is next viewed', async () => {
    const { engine, setup, sent, clock } = harness([{ reply: answer('', 503) }]);
    engine.view(setup([config('a')]));
    await clock.advance(3_600_000);
    expect(sent).toHaveLength(2);
    engine.view(setup([config('a')]));
    await clock.advance(10);
    expect(sent).toHaveLength(3);
  });

  test('isn’t affected by a new default time to live, which applies to cards loaded later', async () => {
    const { engine, setup, sentAt, clock } = harness([{ reply: answer({ cards: [card('a')] }), after: 0 }]);
    engine.load(setup([config('a', { defaultTtlSeconds: 60 })]));
    await clock.advance(1000);
    engine.configure([config('a', { defaultTtlSeconds: 20 })]);
    await clock.advance(100_000);
    expect(sentAt()).toEqual([0, 60_000, 80_000, 100_000]);
  });

  test.each([0, 1, 14])(
    'that is kept for %i s doesn’t reload automatically, only when the customer is viewed again',
    async (timeToLiveSeconds) => {
      const { engine, setup, sent, clock, phases } = harness([
        { reply: answer({ cards: [card('a', { timeToLiveSeconds })] }), after: 0 },
      ]);
      engine.load(setup([config('a')]));
      await clock.advance(86_400_000);
      expect(sent).toHaveLength(1);
      expect(phases()).toEqual({ a: 'loaded' });
      engine.view(setup([config('a')]));
      await clock.advance(10);
      expect(sent).toHaveLength(2);
    },
  );

  test('doesn’t reload while nobody can see it, and reloads at once when it’s shown again', async () => {
    const { engine, setup, sentAt, clock } = harness([
      { reply: answer({ cards: [card('a', { timeToLiveSeconds: 15 })] }), after: 0 },
    ]);
    engine.load(setup([config('a')]));
    await clock.advance(1000);
    engine.setShown(false);
    await clock.advance(3_600_000);
    expect(sentAt()).toEqual([0]);
    engine.setShown(true);
    await clock.advance(15_000);
    expect(sentAt()).toEqual([0, 3_601_000, 3_616_000]);
  });

  test('that is kept for a year waits a year', async () => {
    const { engine, setup, sent, clock } = harness();
    engine.load(setup([config('a', { defaultTtlSeconds: 31_536_000 })]));
    await clock.advance(31_536_000_000);
    expect(sent).toHaveLength(1);
    await clock.advance(1000);
    expect(sent).toHaveLength(2);
  });
});

test('an automatic reload doesn’t start again by itself after it was cancelled', async () => {
  const { engine, setup, sent, clock, phases } = harness([
    { reply: answer({ cards: [card('a', { timeToLiveSeconds: 15 })] }), after: 100 },
  ]);
  engine.load(setup([config('a')]));
  await clock.advance(15_150);
  engine.cancel();
  await clock.advance(3_600_000);
  expect(sent).toHaveLength(2);
  expect(phases()).toEqual({ a: 'loaded' });
});
