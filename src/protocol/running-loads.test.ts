import { describe, expect, test } from 'vitest';
import { createEngine } from './engine.ts';
import { alex, answer, card, config, harness, kim } from './engine-fixture.ts';
import { createFakeClock } from './fake-clock.ts';
import { cardContent, cardPhase } from './session-state.ts';

describe('a running load', () => {
  test('can be cancelled: the cards go back to what they showed, and the late response is dropped', async () => {
    const { engine, setup, sent, clock, phases, causeOf } = harness();
    engine.load(setup([config('a')]));
    await clock.advance(50);
    engine.cancel();
    expect(sent[0]?.signal.aborted).toBe(true);
    await clock.advance(1000);
    expect(phases()).toEqual({ a: 'error' });
    expect(causeOf('a')).toEqual({ kind: 'Cancelled' });
    engine.load(setup([config('a')]));
    await clock.advance(200);
    engine.reload('a');
    engine.cancel();
    await clock.advance(200);
    expect(phases()).toEqual({ a: 'loaded' });
  });

  test('makes no further attempt if it’s cancelled before its retry', async () => {
    const { engine, setup, sent, clock } = harness([{ reply: answer('', 500), after: 10 }]);
    engine.load(setup([config('a')]));
    await clock.advance(500);
    engine.cancel();
    await clock.advance(10_000);
    expect(sent).toHaveLength(1);
    expect(clock.pendingTimers()).toBe(0);
  });

  test('is replaced by a second click, whose response counts', async () => {
    const { engine, setup, sent, clock, phases } = harness([
      { reply: answer('', 404), after: 3000 },
      { reply: answer({ cards: [card('a')] }), after: 100 },
    ]);
    engine.load(setup([config('a')]));
    await clock.advance(50);
    engine.load(setup([config('a')]));
    expect(sent[0]?.signal.aborted).toBe(true);
    await clock.advance(5000);
    expect(phases()).toEqual({ a: 'loaded' });
  });

  test('doesn’t settle a card that someone reloaded in the meantime', async () => {
    const { engine, setup, clock, causeOf, phases } = harness([
      { reply: answer('', 404), after: 3000 },
      { reply: answer({ cards: [card('b')] }), after: 100 },
    ]);
    engine.load(setup([config('a'), config('b')]));
    await clock.advance(50);
    engine.reload('b');
    await clock.advance(5000);
    expect(phases()).toEqual({ a: 'error', b: 'loaded' });
    expect(causeOf('a')).toMatchObject({ status: 404 });
  });

  test('keeps the old content visible', async () => {
    const { engine, setup, clock } = harness();
    engine.load(setup([config('a')]));
    await clock.advance(200);
    engine.load(setup([config('a')]));
    const [shown] = engine.state().cards;
    expect(shown && cardPhase(shown)).toBe('loading');
    expect(shown && cardContent(shown)).not.toBeNull();
  });

  test('for another customer never shows the previous customer’s cards', async () => {
    const { engine, setup, clock } = harness();
    engine.load(setup([config('a')]));
    await clock.advance(200);
    engine.view(setup([config('a')], { context: kim }));
    const [shown] = engine.state().cards;
    expect(shown && cardContent(shown)).toBeNull();
  });

  test('loses a card that is deleted in the meantime', async () => {
    const { engine, setup, sent, clock, phases } = harness(['never']);
    engine.load(setup([config('a')]));
    await clock.advance(50);
    engine.configure([]);
    expect(phases()).toEqual({});
    expect(sent[0]?.signal.aborted).toBe(true);
  });

  test('that fails because of a bug in the playground says so', async () => {
    const clock = createFakeClock();
    const engine = createEngine({
      clock,
      transport: {
        kind: 'relay',
        graceMs: 0,
        unsendableHeaders: () => [],
        send: () => Promise.reject(new Error('bug')),
      },
      hmac: () => Promise.reject(new Error('unused')),
    });
    engine.load({
      configs: [config('a')],
      context: alex,
      sender: { workspaceId: 'w', signingSecret: '' },
      limitMs: 4000,
    });
    await clock.advance(10);
    expect(engine.state().cards[0]?.settled?.outcome).toMatchObject({
      failure: { cause: { kind: 'Unknown', detail: 'bug' } },
    });
  });
});
