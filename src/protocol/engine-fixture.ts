import { createHmac } from 'node:crypto';
import type { CacheStorage } from './cache.ts';
import type { CardConfig } from './config.ts';
import type { LoadContext } from './context.ts';
import { createEngine, type LoadSetup } from './engine.ts';
import { createFakeClock } from './fake-clock.ts';
import type { ExactRequest, Reply, Transport } from './ports.ts';
import { cardPhase } from './session-state.ts';

export const URL_A = 'https://a.example/cards';
export const card = (key: string, rest: object = {}) => ({
  key,
  components: [{ componentText: { text: 'Hi' } }],
  ...rest,
});
export function answer(body: unknown, status = 200): Reply {
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
export const config = (key: string, change: Partial<CardConfig> = {}): CardConfig => ({
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
export const alex: LoadContext = {
  customer: { id: 'c_1', email: 'alex@example.com', externalId: null },
  thread: null,
  tenant: null,
};
export const kim: LoadContext = {
  ...alex,
  customer: { id: 'c_2', email: 'kim@example.com', externalId: null },
};

type Step = { reply: Reply; after?: number } | 'never';

/** An engine whose transport plays these steps and repeats the last one. By default it sends the requested cards. */
export function harness(steps: readonly Step[] = [], graceMs = 0, storage: CacheStorage = new Map()) {
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
    storage,
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
