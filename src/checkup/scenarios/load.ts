import type { Asked } from '../answers/asked.ts';
import { statusOf } from '../answers/asked.ts';
import { stranger } from '../asking/ground.ts';
import { percentile } from '../report/latency.ts';
import { finding } from './judging.ts';
import type { Finding, Scenario, Scene } from './scenario.ts';

const CROWDS = [1, 10, 50] as const;

/** F1: what happens when several threads are opened at once. */
export const loadScenario: Scenario = {
  id: 'F1',
  title: '1, 10 and 50 customers at once',
  why: 'After an email to many customers, many write back at the same time, and your team opens their threads.',
  change: 'Queue database connections, cache shared data, and don’t rate-limit Plain’s requests.',
  passed: 'Fifty customers at once get their cards within the limit.',
  probing: true,
  needs: 'answered',
  alone: true,
  requests: () => CROWDS.reduce((sum, crowd) => sum + crowd, 0),
  async run(scene) {
    const found: Finding[] = [];
    for (const crowd of CROWDS) {
      const all = await scene.askEach(
        Array.from({ length: crowd }, (_, index) => ({
          label: `${crowd} at once`,
          context: customerOf(scene, index),
        })),
        { atOnce: crowd },
      );
      found.push(...judgeCrowd(crowd, all, scene.setup.limitMs));
      if (found.some(({ verdict }) => verdict === 'error')) break;
    }
    return found;
  },
};

function customerOf({ setup, random }: Scene, index: number) {
  const known = [setup.context, ...(setup.second === null ? [] : [setup.second]), ...setup.customers];
  return known[index] ?? { ...setup.context, customer: stranger(random) };
}

function judgeCrowd(crowd: number, all: readonly Asked[], limitMs: number): Finding[] {
  const broken = all.filter((asked) => {
    const status = statusOf(asked);
    return asked.reply.kind === 'failure' ? asked.reply.failure.reason !== 'timeout' : (status ?? 0) >= 500;
  });
  const limited = all.filter((asked) => statusOf(asked) === 429);
  const p95 =
    percentile(
      all.map(({ totalMs }) => totalMs),
      0.95,
    ) ?? 0;
  const subject = `${crowd === 1 ? 'With one customer' : `With ${crowd} customers at once`}`;
  return [
    ...(broken.length > 0
      ? [finding('error', `${subject}, ${broken.length} of ${crowd} requests fail`, broken.slice(0, 3))]
      : []),
    ...(limited.length > 0
      ? [
          finding(
            'warning',
            `${subject}, ${limited.length} of ${crowd} requests get 429`,
            limited.slice(0, 3),
          ),
        ]
      : []),
    ...(p95 >= limitMs
      ? [finding('error', `${subject}, p95 is over the limit of ${limitMs / 1000} s`, all.slice(0, 3))]
      : []),
  ];
}
