import { CONFIG_LIMITS } from '../../protocol/config.ts';
import { fateOfCard } from '../answers/fate.ts';
import { isJsonObject } from '../answers/json-object.ts';
import { randomWord } from '../asking/seeded-random.ts';
import { failures, finding, unlikeFirst, wholeFailure } from './judging.ts';
import type { Scenario } from './scenario.ts';

/** A1–A7 and A14: the same request in other forms must get the same response. */
export const contractScenarios: readonly Scenario[] = [
  {
    id: 'A1',
    title: 'All keys at once',
    why: 'It’s the request Plain sends when someone opens a thread: every card of this API, for one customer. What fails here fails for everyone.',
    change: 'Respond with status 200 and one valid card for every key in cardKeys.',
    passed: 'Every key gets a card, and every card is valid.',
    needs: 'nothing',
    requests: () => 1,
    async run({ setup, ground }) {
      const asked = await ground.everyKey();
      const whole = wholeFailure('The request for all keys', asked, 'error');
      if (whole.length > 0) return whole;
      return setup.keys.flatMap((key) => {
        const fate = fateOfCard(asked, key);
        return fate === null ? [] : [finding('error', `The request for all keys ${fate}`, [asked], key)];
      });
    },
  },
  {
    id: 'A2',
    title: 'Each key alone',
    why: 'Reloading one card in Plain asks for that key alone, and so does a card whose time to live runs out before the others’.',
    change: 'Send exactly the cards that cardKeys names.',
    passed: 'Each key gets the same card alone as together with the others.',
    requests: ({ keys }) => keys.length,
    async run(scene) {
      const keys = scene.ground.usableKeys;
      const all = await scene.askEach(keys.map((key) => ({ label: `“${key}” alone`, keys: [key] })));
      return all.flatMap((asked) =>
        unlikeFirst(scene, `“${asked.keys[0] ?? ''}” alone`, asked, { failed: 'error', differs: 'warning' }),
      );
    },
  },
  {
    id: 'A3',
    title: 'Some of the keys',
    why: 'Plain keeps each card for its own time, so a request often asks only for the cards that have expired.',
    change: 'Send the cards that are asked for; don’t rely on all keys being there.',
    passed: 'Half of the keys get their cards without the other half.',
    needs: 'answered',
    requests: () => 1,
    async run(scene) {
      const { keys } = scene.setup;
      const half = keys.slice(0, Math.ceil(keys.length / 2));
      const asked = await scene.ask({ label: `${half.length} of ${keys.length} keys`, keys: half });
      return failures(scene, 'A request for half of the keys', asked, 'error');
    },
  },
  {
    id: 'A4',
    title: 'Keys in another order',
    why: 'Plain’s documentation doesn’t promise any order of the keys, and reordering cards in its settings changes it.',
    change: 'Match cards by key, never by position.',
    passed: 'The order of the keys doesn’t change the cards.',
    requests: () => 1,
    async run(scene) {
      const keys = [...scene.setup.keys].reverse();
      const asked = await scene.ask({ label: 'Keys in reverse order', keys });
      return unlikeFirst(scene, 'Another order of the keys', asked, {
        failed: 'warning',
        differs: 'warning',
      });
    },
  },
  {
    id: 'A5',
    title: '25 keys in one request',
    why: 'A workspace may have 25 cards, and those with the same URL and headers share one request.',
    change: 'Send the cards you have within the limit, and leave the others out.',
    passed: 'A request for 25 keys gets its response in time.',
    needs: 'answered',
    requests: () => 1,
    async run(scene) {
      const { keys } = scene.setup;
      const padding = Array.from(
        { length: CONFIG_LIMITS.configs - keys.length },
        () => `checkup-${randomWord(scene.random, 8)}`,
      );
      const asked = await scene.ask({ label: '25 keys', keys: [...keys, ...padding] });
      return failures(scene, 'A request for 25 keys', asked, 'error');
    },
  },
  {
    id: 'A6',
    title: 'An unknown key among yours',
    why: 'While you add or remove a card, Plain’s settings and your deployment differ for a while. The existing cards must keep working.',
    change: 'Leave out a key you don’t know, and send the other cards as always.',
    passed: 'A key the endpoint doesn’t know leaves the other cards as they are.',
    requests: () => 1,
    async run(scene) {
      const keys = [...scene.setup.keys, `checkup-${randomWord(scene.random, 8)}`];
      const asked = await scene.ask({ label: 'Your keys and an unknown one', keys });
      return unlikeFirst(scene, 'An unknown key next to yours', asked, { failed: 'error', differs: 'error' });
    },
  },
  {
    id: 'A7',
    title: 'Only an unknown key',
    why: 'After you rename a card at the endpoint, Plain asks for the old key until you change its settings.',
    change: 'Respond with 200 and {"cards":[]} when you know none of the keys.',
    passed: 'A request without a known key gets status 200.',
    needs: 'answered',
    requests: () => 1,
    async run(scene) {
      const keys = [`checkup-${randomWord(scene.random, 8)}`];
      const asked = await scene.ask({ label: 'Only an unknown key', keys });
      return wholeFailure('A request with only an unknown key', asked, 'warning');
    },
  },
  {
    id: 'A14',
    title: 'A field that Plain may add tomorrow',
    why: 'Plain added “tenant” to the request in 2025, and parsers that reject unknown fields broke.',
    change:
      'Ignore fields you don’t know, in the body and in customer (for example .passthrough() or .strip() in zod, not .strict()).',
    passed: 'Fields the endpoint doesn’t know change nothing.',
    requests: () => 2,
    async run(scene) {
      const added = { checkupField: { id: 'checkup' } };
      const edit = (change: (body: object) => object) => (text: string) => {
        const body: unknown = JSON.parse(text);
        return JSON.stringify(isJsonObject(body) ? change(body) : body);
      };
      const places = [
        ['A new field in the body', edit((body) => ({ ...body, ...added }))],
        [
          'A new field in customer',
          edit((body) => ({
            ...body,
            customer: {
              ...('customer' in body && isJsonObject(body.customer) ? body.customer : {}),
              ...added,
            },
          })),
        ],
      ] as const;
      const all = await scene.askEach(places.map(([label, body]) => ({ label, body })));
      return all.flatMap((asked) =>
        unlikeFirst(scene, asked.label, asked, { failed: 'warning', differs: 'warning' }),
      );
    },
  },
];
