import { describe, expect, test } from 'vitest';
import { createEngine } from './engine.ts';
import { answer, card, config, harness, URL_A } from './engine-fixture.ts';
import { replay } from './reduce.ts';

describe('requests', () => {
  test('ask for all cards with the same API details at once', async () => {
    const { engine, setup, sent, clock } = harness();
    engine.load(setup([config('a'), config('b'), config('c', { url: `${URL_A}/` })]));
    await clock.advance(200);
    expect(sent.map(({ keys }) => keys)).toEqual([['a', 'b'], ['c']]);
  });

  test('leave out disabled cards, which aren’t shown either', async () => {
    const { engine, setup, sent, clock, phases } = harness();
    engine.load(setup([config('a'), config('b', { enabled: false })]));
    await clock.advance(200);
    expect(sent.map(({ keys }) => keys)).toEqual([['a']]);
    expect(phases()).toEqual({ a: 'loaded' });
  });

  test('ask for only one card on a manual reload, even if cards are kept', async () => {
    const { engine, setup, sent, clock } = harness();
    engine.load(setup([config('a'), config('b')]));
    await clock.advance(200);
    engine.reload('b');
    await clock.advance(200);
    expect(sent.map(({ keys }) => keys)).toEqual([['a', 'b'], ['b']]);
  });

  test('aren’t sent if their body can’t be signed: that’s the playground’s own refusal', async () => {
    const { clock, causeOf, setup, ...rest } = harness();
    const engine = createEngine({
      clock,
      transport: {
        kind: 'relay',
        graceMs: 0,
        unsendableHeaders: () => [],
        send: () => new Promise(() => {}),
      },
      hmac: () => Promise.reject(new Error('insecure')),
    });
    engine.load(setup([config('a')], { sender: { workspaceId: 'w', signingSecret: 's' } }));
    await clock.advance(1);
    const outcome = engine.state().cards[0]?.settled?.outcome;
    expect(outcome).toMatchObject({
      kind: 'failed',
      failure: { class: 'playground', cause: { kind: 'Refused' } },
    });
    expect(rest.sent).toEqual([]);
  });
});

test('a replay of the events gives the whole session, even after old events were merged', async () => {
  const { engine, setup, clock } = harness([
    { reply: answer({ cards: [card('a', { timeToLiveSeconds: 15 })] }), after: 100 },
  ]);
  engine.load(setup([config('a'), config('b')]));
  await clock.advance(3_600_000);
  const { from, events } = engine.history();
  expect(replay(events, from)).toEqual(engine.state());
  expect(engine.state().loads).toHaveLength(12);
  expect(events.length).toBeLessThan(200);
});

test('an added card is requested and shown with those that are already viewed', async () => {
  const { engine, setup, sent, clock, phases } = harness();
  engine.load(setup([config('a')]));
  await clock.advance(200);
  engine.add('b', setup([config('a'), config('b')]));
  await clock.advance(200);
  expect(sent.map(({ keys }) => keys)).toEqual([['a'], ['b']]);
  expect(phases()).toEqual({ a: 'loaded', b: 'loaded' });
});

describe('asking which cards there are', () => {
  test('sends no card key, names every card that came, and changes no card', async () => {
    const { engine, setup, sent, clock } = harness([
      { reply: answer({ cards: [card('a')] }) },
      { reply: answer({ cards: [card('b'), card('c')] }) },
    ]);
    engine.load(setup([config('a')]));
    await clock.advance(200);
    const { configs, ...rest } = setup([config('a')]);
    const { cards } = engine.state();
    engine.list({ url: ` ${URL_A}`, headers: [] }, rest);
    await clock.advance(200);
    expect(sent[1]).toMatchObject({ keys: [], request: { url: URL_A } });
    expect(engine.state().loads.at(-1)?.requests[0]?.attempts[0]?.verdict?.extraKeys).toEqual(['b', 'c']);
    expect(engine.state().loads.at(-1)).toMatchObject({ cause: 'list', endedAt: clock.now() - 100 });
    expect(engine.state().cards).toEqual(cards);
    expect(configs).toHaveLength(1);
  });

  test('continues while a card is reloaded, and can be cancelled', async () => {
    const { engine, setup, sent, clock } = harness(['never']);
    engine.view(setup([]));
    const { configs: _, ...rest } = setup([]);
    engine.list({ url: URL_A, headers: [] }, rest);
    await clock.advance(10);
    engine.add('a', setup([config('a')]));
    expect(sent[0]?.signal.aborted).toBe(false);
    engine.cancel();
    expect(sent[0]?.signal.aborted).toBe(true);
  });
});
