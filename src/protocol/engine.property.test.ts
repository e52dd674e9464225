import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CardConfig } from './config.ts';
import { createEngine, type LoadSetup } from './engine.ts';
import { createFakeClock } from './fake-clock.ts';
import type { Reply } from './ports.ts';
import { replay } from './reduce.ts';
import { cardPhase } from './session-state.ts';

const action = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 20_000 }) }),
  },
  fc.record({ do: fc.constant('load' as const), who: fc.integer({ min: 0, max: 1 }) }),
  fc.record({ do: fc.constant('view' as const), who: fc.integer({ min: 0, max: 1 }) }),
  fc.record({ do: fc.constant('reload' as const), index: fc.nat(29) }),
  fc.record({ do: fc.constant('add' as const), index: fc.nat(29) }),
  fc.record({ do: fc.constant('remove' as const), index: fc.nat(29) }),
  fc.record({ do: fc.constant('cancel' as const) }),
);
const reply = fc.record({
  after: fc.integer({ min: 0, max: 6000 }),
  status: fc.constantFrom(200, 200, 200, 500, 429, 404),
  ttl: fc.constantFrom(null, 15, 20, 3600),
  leaveOut: fc.boolean(),
});
const cards = fc.oneof(
  fc.array(fc.record({ url: fc.nat(3), enabled: fc.boolean() }), { minLength: 1, maxLength: 30 }),
  fc
    .integer({ min: 26, max: 40 })
    .map((count) => Array.from({ length: count }, () => ({ url: 0, enabled: true }))),
);

test('in any order of responses: at most 25 cards, each with a state; no request twice in a load; nothing kept too long; a replay gives the same state', async () => {
  await fc.assert(
    fc.asyncProperty(
      cards,
      fc.array(action, { maxLength: 25 }),
      fc.array(reply, { minLength: 1 }),
      async (given, actions, replies) => {
        const clock = createFakeClock();
        let sent = 0;
        const engine = createEngine({
          clock,
          hmac: () => Promise.reject(new Error('unused')),
          transport: {
            kind: 'relay',
            graceMs: 0,
            unsendableHeaders: () => [],
            send(request) {
              const { after, status, ttl, leaveOut } =
                replies[sent++ % replies.length] ?? replies[0] ?? fail();
              const keys: string[] = JSON.parse(request.body).cardKeys;
              const answered = (leaveOut ? keys.slice(1) : keys).map((key) => ({
                key,
                timeToLiveSeconds: ttl,
                components: [{ componentText: { text: key } }],
              }));
              const body = JSON.stringify({ cards: answered });
              const result: Reply = {
                kind: 'answer',
                answer: {
                  status,
                  statusText: '',
                  headers: [],
                  body,
                  bytes: body.length,
                  timing: { ttfbMs: 0, totalMs: after },
                },
              };
              return new Promise((resolve) => clock.setTimer(() => resolve(result), after));
            },
          },
        });
        const configs = given.map(
          ({ url, enabled }, index): CardConfig => ({
            id: `id-${index}`,
            title: '',
            key: `key-${index}`,
            defaultTtlSeconds: 30,
            url: `https://host.example/${url}`,
            headers: [],
            enabled,
            order: 0,
          }),
        );
        const setup = (who: number): LoadSetup => ({
          configs,
          context: {
            customer: { id: `c_${who}`, email: 'x@example.com', externalId: null },
            thread: null,
            tenant: null,
          },
          sender: { workspaceId: 'w', signingSecret: '' },
          limitMs: 4000,
        });
        const check = () => {
          const state = engine.state();
          expect(state.cards.length).toBeLessThanOrEqual(25);
          for (const card of state.cards) {
            expect(card.loading !== null || card.settled !== null).toBe(true);
            const { settled } = card;
            const over = settled !== null && settled.until !== null && settled.until < clock.now();
            if (over) expect(cardPhase(card) === 'loading' || settled.expired).toBe(true);
          }
          for (const load of state.loads) {
            const asked = load.requests.flatMap((request) => request.cards.map((card) => card.configId));
            expect(new Set(asked).size).toBe(asked.length);
            for (const request of load.requests) expect(request.attempts.length).toBeLessThanOrEqual(2);
            if (load.endedAt === null)
              expect(state.cards.some((card) => card.loading?.loadId === load.id)).toBe(true);
          }
          const { from, events } = engine.history();
          expect(replay(events, from)).toEqual(state);
        };
        for (const step of actions) {
          if (step.do === 'wait') await clock.advance(step.ms);
          else if (step.do === 'load') engine.load(setup(step.who));
          else if (step.do === 'view') engine.view(setup(step.who));
          else if (step.do === 'reload') engine.reload(`id-${step.index}`);
          else if (step.do === 'add' && given[step.index]?.enabled) engine.add(`id-${step.index}`, setup(0));
          else if (step.do === 'remove') engine.configure(configs.toSpliced(step.index, 1));
          else if (step.do === 'cancel') engine.cancel();
          check();
        }
        await clock.advance(9500);
        check();
        engine.dispose();
      },
    ),
    { numRuns: 150 },
  );
});

function fail(): never {
  throw new Error('There is always a reply.');
}
