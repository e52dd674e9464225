import type { Asked } from '../answers/asked.ts';
import { differenceInWords } from '../answers/compare-cards.ts';
import { fateOf, fateOfCard } from '../answers/fate.ts';
import { randomWord } from '../asking/seeded-random.ts';
import { CannotRun } from '../asking/wire.ts';
import { percentile } from '../report/latency.ts';
import { failures, finding } from './judging.ts';
import type { Finding, Scenario } from './scenario.ts';

const LOADS = 20;
const REPEATS = 5;

/** D1–D5: how long responses take, and what happens to retries. */
export const timeScenarios: readonly Scenario[] = [
  {
    id: 'D1',
    title: 'Twenty loads, one after another',
    why: 'Plain waits for a few seconds, then shows an error. An endpoint that needs half of that on a quiet day will time out on a busy one.',
    change: 'Respond from a cache, query less, and leave out slow lookups.',
    passed: 'Twenty loads finish well within the limit.',
    needs: 'answered',
    alone: true,
    requests: () => LOADS,
    async run(scene) {
      const { limitMs } = scene.setup;
      const all: Asked[] = [];
      for (let nth = 1; nth <= LOADS; nth += 1)
        all.push(await scene.ask({ label: `Load ${nth} of ${LOADS}` }));
      const p95 =
        percentile(
          all.map(({ totalMs }) => totalMs),
          0.95,
        ) ?? 0;
      const slowest = [...all].sort((a, b) => b.totalMs - a.totalMs).slice(0, 2);
      const failed = all.filter((asked) => asked.verdict.failure !== null);
      const found: Finding[] = [];
      if (p95 >= limitMs) {
        found.push(finding('error', `p95 is over the limit of ${limitMs / 1000} s`, slowest));
      } else if (p95 > limitMs / 2) {
        found.push(
          finding(
            'warning',
            `p95 is ${Math.round(p95)} ms, more than half of the limit of ${limitMs / 1000} s`,
            slowest,
          ),
        );
      }
      const [first] = failed;
      if (first !== undefined && p95 < limitMs) {
        const retried = failed.every(({ verdict }) => verdict.failure?.class === 'retriable');
        const message = `${failed.length} of ${LOADS} loads failed: the request ${fateOf(first) ?? ''}`;
        found.push(finding(retried ? 'warning' : 'error', message, failed));
      }
      return found;
    },
  },
  {
    id: 'D2',
    title: 'The same request twice',
    why: 'Plain repeats a failed request after a second, byte for byte. The signature covers the body alone, without a time, so the same bytes twice are a retry, not an attack.',
    change: 'Don’t refuse a request because you’ve seen it before.',
    passed: 'A repeated request has the same outcome.',
    alone: true,
    requests: () => 2,
    async run(scene) {
      // A new thread makes the bytes unique, so that only the second request is a repetition.
      const thread = { id: `th_${randomWord(scene.random, 20)}`, externalId: null };
      const context = { ...scene.setup.context, thread };
      const first = await scene.ask({ label: 'The request', context });
      await scene.wait(1000);
      const second = await scene.ask({ label: 'The same request a second later', context });
      const before = fateOf(first);
      if (before !== null) throw new CannotRun(`The first of the two requests ${before}.`);
      const whole = fateOf(second);
      if (whole !== null)
        return [finding('error', `The same request a second later ${whole}`, [first, second])];
      return scene.ground.usableKeys.flatMap((key) => {
        const [kind, after] = [first.verdict.cards.get(key)?.kind, second.verdict.cards.get(key)?.kind];
        if (kind === after || after === undefined) return [];
        const fate =
          fateOfCard(second, key) ?? `gets “${key}” ${after === 'hidden' ? 'without' : 'with'} data`;
        return [finding('error', `The same request a second later ${fate}`, [first, second], key)];
      });
    },
  },
  {
    id: 'D3',
    title: 'Five times the same',
    why: 'Cards that change with every load look broken. Dates and times don’t count.',
    change: 'Return the same cards for the same customer until something changes, and sort lists.',
    passed: 'Five loads show the same cards.',
    requests: () => REPEATS,
    async run(scene) {
      const { ground } = scene;
      const all = await scene.askEach(
        Array.from({ length: REPEATS }, (_, index) => ({ label: `Load ${index + 1} of ${REPEATS}` })),
      );
      const first = ground.asked;
      if (first === null) return [];
      const changed = ground.usableKeys.flatMap((key) => {
        for (const asked of all) {
          const words = differenceInWords(first.verdict.cards.get(key), asked.verdict.cards.get(key));
          if (words !== null) {
            return [finding('note', `“${key}” changes from load to load: ${words}`, [first, asked], key)];
          }
        }
        return [];
      });
      for (const asked of all) ground.learnWhatChanges(asked);
      const failed = all.flatMap((asked) => failures(scene, asked.label, asked, 'warning'));
      return [...failed, ...changed];
    },
  },
  {
    id: 'D4',
    title: 'The caller goes away',
    why: 'Plain closes the connection when its time limit is over. Some endpoints crash, or keep a worker busy.',
    change: 'Treat a closed connection as normal.',
    passed: 'After a caller hangs up, the next request gets its response.',
    needs: 'answered',
    alone: true,
    requests: () => 2,
    async run(scene) {
      await scene.probe('hang-up', { label: 'The caller goes away after the headers' });
      const asked = await scene.ask({ label: 'The next request' });
      return failures(scene, 'After a caller went away, the next request', asked, 'warning');
    },
  },
  {
    id: 'D5',
    title: 'The first request after a pause',
    why: 'Functions and small servers go to sleep. The first thread of the morning then waits for a cold start.',
    change: 'Keep an instance warm, or make starting cheaper.',
    passed: 'The first request after a pause gets its response in time.',
    needs: 'answered',
    alone: true,
    requests: () => 1,
    missing: ({ pauseMs }) => (pauseMs === null ? 'Not run unless you set how long to pause.' : null),
    async run(scene) {
      await scene.wait(scene.setup.pauseMs ?? 0);
      const asked = await scene.ask({ label: 'The first request after a pause' });
      return failures(scene, 'The first request after a pause', asked, 'warning');
    },
  },
];
