import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CardConfig } from './config.ts';
import type { LoadContext } from './context.ts';
import { createEngine, type LoadSetup } from './engine.ts';
import { createFakeClock } from './fake-clock.ts';
import type { ExactRequest, Reply, Transport } from './ports.ts';
import { replay } from './reduce.ts';
import { cardContent, cardPhase } from './session-state.ts';

const URL_A = 'https://a.example/cards';
const card = (key: string, rest: object = {}) => ({
  key,
  components: [{ componentText: { text: 'Hi' } }],
  ...rest,
});
function answer(body: unknown, status = 200): Reply {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    kind: 'answer',
    answer: {
      status,
      statusText: '',
      headers: [],
      body: text,
      bytes: text.length,
      timing: { ttfbMs: 1, totalMs: 2 },
    },
  };
}
const config = (key: string, change: Partial<CardConfig> = {}): CardConfig => ({
  id: key,
  title: key,
  key,
  defaultTtlSeconds: 300,
  url: URL_A,
  headers: [],
  enabled: true,
  order: 0,
  ...change,
});
const alex: LoadContext = {
  customer: { id: 'c_1', email: 'alex@example.com', externalId: null },
  thread: null,
  tenant: null,
};
const kim: LoadContext = { ...alex, customer: { id: 'c_2', email: 'kim@example.com', externalId: null } };

type Step = { reply: Reply; after?: number } | 'never';

/** A transport that answers in turn; the last step repeats. Cards asked for are answered by default. */
function harness(steps: readonly Step[] = [], graceMs = 0) {
  const clock = createFakeClock();
  const sent: { request: ExactRequest; at: number; signal: AbortSignal; keys: string[] }[] = [];
  const transport: Transport = {
    kind: 'relay',
    graceMs,
    unsendableHeaders: () => [],
    send(request, { signal }) {
      const { cardKeys } = JSON.parse(request.body);
      const step = steps[Math.min(sent.length, steps.length - 1)];
      sent.push({ request, at: clock.now(), signal, keys: cardKeys });
      if (step === 'never') return new Promise(() => {});
      const reply = step?.reply ?? answer({ cards: cardKeys.map((key: string) => card(key)) });
      return new Promise((resolve) => clock.setTimer(() => resolve(reply), step?.after ?? 100));
    },
  };
  const engine = createEngine({
    clock,
    transport,
    hmac: async (key, message) => createHmac('sha256', key).update(message).digest(),
  });
  const setup = (configs: CardConfig[], change: Partial<LoadSetup> = {}): LoadSetup => ({
    configs,
    context: alex,
    sender: { workspaceId: 'w_1', signingSecret: '' },
    limitMs: 4000,
    ...change,
  });
  const start = clock.now();
  const phases = () => Object.fromEntries(engine.state().cards.map((one) => [one.key, cardPhase(one)]));
  const causeOf = (key: string) => {
    const outcome = engine.state().cards.find((one) => one.key === key)?.settled?.outcome;
    return outcome?.kind === 'failed' ? outcome.failure.cause : null;
  };
  return { clock, sent, engine, setup, phases, causeOf, sentAt: () => sent.map(({ at }) => at - start) };
}

describe('requests', () => {
  test('cards with the same API details are asked for in one request', async () => {
    const { engine, setup, sent, clock } = harness();
    engine.load(setup([config('a'), config('b'), config('c', { url: `${URL_A}/` })]));
    await clock.advance(200);
    expect(sent.map(({ keys }) => keys)).toEqual([['a', 'b'], ['c']]);
  });

  test('disabled cards are neither requested nor shown', async () => {
    const { engine, setup, sent, clock, phases } = harness();
    engine.load(setup([config('a'), config('b', { enabled: false })]));
    await clock.advance(200);
    expect(sent.map(({ keys }) => keys)).toEqual([['a']]);
    expect(phases()).toEqual({ a: 'loaded' });
  });

  test('a manual reload requests that one card only, whatever is kept', async () => {
    const { engine, setup, sent, clock } = harness();
    engine.load(setup([config('a'), config('b')]));
    await clock.advance(200);
    engine.reload('b');
    await clock.advance(200);
    expect(sent.map(({ keys }) => keys)).toEqual([['a', 'b'], ['b']]);
  });

  test('a body that cannot be signed is told as the playground’s own refusal', async () => {
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

  test('a second failure is an error that is not kept, and there is no third attempt', async () => {
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

  test('an answer after 3.9 s counts', async () => {
    const { engine, setup, clock, phases } = harness([
      { reply: answer({ cards: [card('a')] }), after: 3900 },
    ]);
    engine.load(setup([config('a')]));
    await clock.advance(3950);
    expect(phases()).toEqual({ a: 'loaded' });
  });

  test('an answer after 4.1 s comes too late: two attempts time out within 4 + 1 + 4 s', async () => {
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

  test('a relay is given a moment more to report the time-out itself', async () => {
    const { engine, setup, clock, phases } = harness(
      [{ reply: answer({ cards: [card('a')] }), after: 4050 }],
      1500,
    );
    engine.load(setup([config('a')]));
    await clock.advance(4100);
    expect(phases()).toEqual({ a: 'loaded' });
  });

  test('a refusal of the playground is never retried and not kept', async () => {
    const refusal = { by: 'relay', reason: 'address', policy: 'public', message: 'No.' } as const;
    const { engine, setup, sent, clock } = harness([{ reply: { kind: 'refusal', refusal } }]);
    engine.load(setup([config('a')]));
    await clock.advance(3_600_000);
    expect(sent).toHaveLength(1);
    expect(engine.state().cards[0]?.settled?.until).toBeNull();
  });
});

describe('what is kept', () => {
  test('reloads by itself when its time is over while the customer is viewed', async () => {
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

  test('of several cards that are over at the same time is reloaded in one request', async () => {
    const { engine, setup, sent, clock } = harness();
    engine.load(setup([config('a'), config('b')]));
    await clock.advance(300_150);
    expect(sent.map(({ keys }) => keys)).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  test('as an integration error lasts five minutes, whatever the default time to live', async () => {
    const { engine, setup, sentAt, clock } = harness([{ reply: answer('', 404), after: 0 }]);
    engine.load(setup([config('a', { defaultTtlSeconds: 15 })]));
    await clock.advance(299_999);
    expect(sentAt()).toEqual([0]);
    await clock.advance(1);
    expect(sentAt()).toEqual([0, 300_000]);
  });

  test('is found again when going back to a customer, and nothing is requested', async () => {
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

  test('depends on the thread and the tenant', async () => {
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

  test('does not include a failed retry: it is asked again when the customer is viewed the next time', async () => {
    const { engine, setup, sent, clock } = harness([{ reply: answer('', 503) }]);
    engine.view(setup([config('a')]));
    await clock.advance(3_600_000);
    expect(sent).toHaveLength(2);
    engine.view(setup([config('a')]));
    await clock.advance(10);
    expect(sent).toHaveLength(3);
  });

  test('a changed default time to live applies to cards loaded after it', async () => {
    const { engine, setup, sentAt, clock } = harness([{ reply: answer({ cards: [card('a')] }), after: 0 }]);
    engine.load(setup([config('a', { defaultTtlSeconds: 60 })]));
    await clock.advance(1000);
    engine.configure([config('a', { defaultTtlSeconds: 20 })]);
    await clock.advance(100_000);
    expect(sentAt()).toEqual([0, 60_000, 80_000, 100_000]);
  });

  test('a card that is over at once is asked for at most once a second', async () => {
    const { engine, setup, sent, clock } = harness([
      { reply: answer({ cards: [card('a', { timeToLiveSeconds: 0 })] }), after: 0 },
    ]);
    engine.load(setup([config('a')]));
    await clock.advance(3500);
    expect(sent).toHaveLength(4);
  });

  test('for a year waits a year', async () => {
    const { engine, setup, sent, clock } = harness();
    engine.load(setup([config('a', { defaultTtlSeconds: 31_536_000 })]));
    await clock.advance(31_536_000_000);
    expect(sent).toHaveLength(1);
    await clock.advance(1000);
    expect(sent).toHaveLength(2);
  });
});

test('an automatic reload that was cancelled is not started again by itself', async () => {
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

describe('a running load', () => {
  test('can be cancelled: what was shown is shown again, and the late answer is dropped', async () => {
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

  test('cancelled while it waits for its retry makes no further attempt', async () => {
    const { engine, setup, sent, clock } = harness([{ reply: answer('', 500), after: 10 }]);
    engine.load(setup([config('a')]));
    await clock.advance(500);
    engine.cancel();
    await clock.advance(10_000);
    expect(sent).toHaveLength(1);
    expect(clock.pendingTimers()).toBe(0);
  });

  test('is replaced by a second click, whose answer counts', async () => {
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

  test('does not settle a card that was reloaded by hand meanwhile', async () => {
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

  test('of another customer never shows the former one’s cards', async () => {
    const { engine, setup, clock } = harness();
    engine.load(setup([config('a')]));
    await clock.advance(200);
    engine.view(setup([config('a')], { context: kim }));
    const [shown] = engine.state().cards;
    expect(shown && cardContent(shown)).toBeNull();
  });

  test('loses a card that is deleted meanwhile', async () => {
    const { engine, setup, sent, clock, phases } = harness(['never']);
    engine.load(setup([config('a')]));
    await clock.advance(50);
    engine.configure([]);
    expect(phases()).toEqual({});
    expect(sent[0]?.signal.aborted).toBe(true);
  });

  test('that a fault of our own breaks says so', async () => {
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

test('the whole session is its list of events, also after old ones were folded', async () => {
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

test('an added card is requested beside those that are viewed', async () => {
  const { engine, setup, sent, clock, phases } = harness();
  engine.load(setup([config('a')]));
  await clock.advance(200);
  engine.add('b', setup([config('a'), config('b')]));
  await clock.advance(200);
  expect(sent.map(({ keys }) => keys)).toEqual([['a'], ['b']]);
  expect(phases()).toEqual({ a: 'loaded', b: 'loaded' });
});
