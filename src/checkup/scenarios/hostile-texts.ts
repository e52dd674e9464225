import { answerOf, statusOf } from '../answers/asked.ts';
import { fateOf } from '../answers/fate.ts';
import { hasStackTrace } from '../answers/leaks.ts';
import { keysWithMarks, marksOf } from '../answers/marks.ts';
import { stranger } from '../asking/ground.ts';
import { finding } from './judging.ts';
import type { Scenario } from './scenario.ts';

const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['An SQL quote', "' OR '1'='1"],
  ['A JSON quote', '"}],"cards":[{"'],
  ['Template braces', '{{7*7}}\u0024{7*7}<%= 7*7 %>'],
  ['JNDI braces', '\u0024{jndi:ldap://127.0.0.1/checkup}'],
  ['A path traversal', '../../../../etc/passwd'],
  ['A NUL', 'checkup\u0000'],
  ['Markup', '<script>alert(1)</script>'],
  ['A line break', 'checkup\r\nX-Checkup: 1'],
  ['10 000 characters', 'a'.repeat(10_000)],
  ['__proto__', '__proto__'],
  ['A negative number', '-1'],
  ['A percent-encoded NUL', '%00'],
];

/** B10: texts that break code which concatenates them with other text. */
export const hostileTexts: Scenario = {
  id: 'B10',
  title: 'Hostile texts',
  why: 'Anyone who emails you chooses the address you look up. Unescaped text in a query, a template or a path is an injection.',
  change:
    'Use parameters in queries, escape in templates, and respond with 400, without details, to what you refuse.',
  passed: 'Hostile texts get cards or a refusal, and nothing leaks.',
  probing: true,
  needs: 'nothing',
  requests: () => HOSTILE.length * 2,
  async run(scene) {
    const { context } = scene.setup;
    const all = await scene.askEach(
      HOSTILE.flatMap(([name, text]) => [
        {
          label: `${name} as email and externalId`,
          context: { ...context, customer: { ...stranger(scene.random), email: text, externalId: text } },
        },
        {
          label: `${name} as the email alone`,
          context: { ...context, customer: { ...stranger(scene.random), email: text, externalId: null } },
        },
      ]),
    );
    const first = scene.ground.asked;
    const marks =
      first === null || scene.ground.usableKeys.length === 0
        ? new Map<string, readonly string[]>()
        : marksOf(first, await scene.ground.unknownCustomer());
    return all.flatMap((asked) => {
      const status = statusOf(asked);
      const answered = status === 200 || (status !== null && status >= 400 && status < 500);
      const failed = answered
        ? []
        : [finding('error', `${asked.label} ${fateOf(asked) ?? 'fails'}`, [asked])];
      const traced = hasStackTrace(answerOf(asked)?.body ?? '')
        ? [finding('error', `${asked.label} gets a stack trace or a database error`, [asked])]
        : [];
      const leaked = keysWithMarks(asked, marks).map((key) =>
        finding('error', `${asked.label} gets your customer’s own “${key}”`, [asked], key),
      );
      return [...failed, ...traced, ...leaked];
    });
  },
};
