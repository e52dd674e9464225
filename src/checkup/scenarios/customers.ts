import { statusOf } from '../answers/asked.ts';
import { linksOf } from '../answers/card-leaves.ts';
import { keysWithMarks, marksOf } from '../answers/marks.ts';
import { stranger } from '../asking/ground.ts';
import { randomWord } from '../asking/seeded-random.ts';
import { failures, fateUnlessAnswered, finding, wholeFailure } from './judging.ts';
import type { Scenario } from './scenario.ts';

const FOREIGN_TEXTS = [
  ['Accents', 'zoë.müller-ångström'],
  ['Emoji', 'ada-🧀-lovelace'],
  ['Right-to-left letters', 'مريم-שירה'],
] as const;

/** The longest valid email address: 254 characters, 64 of them before the @. */
const LONGEST_EMAIL = `${'a'.repeat(64)}@${`${'b'.repeat(61)}.`.repeat(2)}${'c'.repeat(57)}.example`;

/** B1–B9 and B11: customers and threads unlike the ones people usually test with. */
export const customerScenarios: readonly Scenario[] = [
  {
    id: 'B1',
    title: 'A customer the endpoint doesn’t know',
    why: 'Not every customer in Plain is in your database: think of someone who writes to you for the first time. Plain shows a failed card for every key without a card, and keeps it for five minutes.',
    change:
      'Send a card for every key: "components": null hides it, or say on the card that there’s no account.',
    passed: 'An unknown customer gets a card for every key.',
    needs: 'answered',
    requests: () => 1,
    async run(scene) {
      const asked = await scene.ground.unknownCustomer();
      return failures(scene, 'An unknown customer', asked, 'error');
    },
  },
  {
    id: 'B2',
    title: 'externalId is null',
    why: 'Customers who wrote to you before they signed up have no external id, and Plain then sends null. Endpoints that refused it with a 400 “looked intermittent” to their teams.',
    change:
      'Accept null for customer.externalId, and look the customer up by email, or send "components": null.',
    passed: 'A customer without an external id gets their cards.',
    requests: () => 1,
    async run(scene) {
      const { context } = scene.setup;
      const customer = { ...context.customer, externalId: null };
      const asked = await scene.ask({ label: 'externalId null', context: { ...context, customer } });
      return failures(scene, 'externalId null', asked, 'error');
    },
  },
  {
    id: 'B3',
    title: 'No thread',
    why: 'Plain also shows cards on a customer’s own page, where no thread is open; the request then has no thread.',
    change: 'Don’t rely on thread being there.',
    passed: 'A request without a thread gets its cards.',
    needs: 'answered',
    requests: () => 1,
    async run(scene) {
      const asked = await scene.ask({
        label: 'No thread',
        context: { ...scene.setup.context, thread: null },
      });
      return failures(scene, 'A request without a thread', asked, 'error');
    },
  },
  {
    id: 'B4',
    title: 'The thread’s externalId is null',
    why: 'Threads only have an external id if your own code set one.',
    change: 'Accept null for thread.externalId.',
    passed: 'A thread without an external id gets its cards.',
    needs: 'answered',
    requests: () => 1,
    async run(scene) {
      const thread = {
        id: scene.setup.context.thread?.id ?? `th_${randomWord(scene.random, 20)}`,
        externalId: null,
      };
      const asked = await scene.ask({
        label: 'thread.externalId null',
        context: { ...scene.setup.context, thread },
      });
      return failures(scene, 'thread.externalId null', asked, 'error');
    },
  },
  {
    id: 'B5',
    title: 'No tenant, and a tenant without an externalId',
    why: 'Only threads that belong to a tenant send one, and its external id can be null. Plain added tenants in 2025, so older threads have none.',
    change: 'Accept a missing tenant, and null for tenant.externalId.',
    passed: 'A missing tenant and one without an external id get their cards.',
    needs: 'answered',
    requests: () => 2,
    async run(scene) {
      const { context } = scene.setup;
      const tenant = { id: context.tenant?.id ?? `te_${randomWord(scene.random, 20)}`, externalId: null };
      const all = await scene.askEach([
        { label: 'No tenant', context: { ...context, tenant: null } },
        { label: 'tenant.externalId null', context: { ...context, tenant } },
      ]);
      return all.flatMap((asked) => failures(scene, asked.label, asked, 'error'));
    },
  },
  {
    id: 'B6',
    title: 'The email in capitals',
    why: 'Email addresses work in capitals too. A case-sensitive lookup misses those customers.',
    change:
      'Compare addresses case-insensitively, and send a card for every key when the customer isn’t found.',
    passed: 'An address in capitals gets its cards.',
    requests: () => 1,
    async run(scene) {
      const { context } = scene.setup;
      const customer = { ...context.customer, email: context.customer.email.toUpperCase() };
      const asked = await scene.ask({ label: 'The email in capitals', context: { ...context, customer } });
      return failures(scene, 'The email in capitals', asked, 'warning');
    },
  },
  {
    id: 'B7',
    title: 'A plus address of your customer',
    why: 'name+tag@… only reaches the same mailbox with some providers. If your lookup strips the tag, someone else can see your customer’s data by writing from such an address.',
    change: 'Look up the complete address, including the tag.',
    passed: 'A plus address doesn’t show your customer’s data.',
    requests: () => 1,
    async run(scene) {
      const { context } = scene.setup;
      const email = context.customer.email.replace('@', `+${randomWord(scene.random, 6)}@`);
      const customer = { ...stranger(scene.random), email, externalId: null };
      const [asked, unknown] = [
        await scene.ask({ label: 'A plus address', context: { ...context, customer } }),
        await scene.ground.unknownCustomer(),
      ];
      const failed = wholeFailure('A plus address', asked, 'warning');
      if (failed.length > 0 || scene.ground.asked === null) return failed;
      return keysWithMarks(asked, marksOf(scene.ground.asked, unknown)).map((key) =>
        finding(
          'warning',
          `A plus address gets your customer’s own “${key}”`,
          [scene.ground.asked ?? asked, asked],
          key,
        ),
      );
    },
  },
  {
    id: 'B8',
    title: 'The longest email address',
    why: 'Email addresses can have up to 254 characters, and Plain passes them on. They don’t fit into a column of 100.',
    change: 'Accept addresses of up to 254 characters.',
    passed: 'An address of 254 characters gets its cards.',
    needs: 'answered',
    requests: () => 1,
    async run(scene) {
      const customer = { ...stranger(scene.random), email: LONGEST_EMAIL };
      const asked = await scene.ask({
        label: 'An email of 254 characters',
        context: { ...scene.setup.context, customer },
      });
      return wholeFailure('An email of 254 characters', asked, 'warning');
    },
  },
  {
    id: 'B9',
    title: 'Accents, emoji and right-to-left letters',
    why: 'Names and ids come in every script. Anything beyond ASCII exposes a wrong encoding.',
    change: 'Read the body as UTF-8, and accept any letter in email and externalId.',
    passed: 'Letters of other scripts work, in email and external id.',
    needs: 'answered',
    requests: () => FOREIGN_TEXTS.length * 2,
    async run(scene) {
      const { context } = scene.setup;
      const variations = FOREIGN_TEXTS.flatMap(([name, text]) => {
        const unknown = () => ({ ...stranger(scene.random) });
        return [
          {
            label: `${name} in the email`,
            context: { ...context, customer: { ...unknown(), email: `${text}@example.com` } },
          },
          {
            label: `${name} in externalId`,
            context: { ...context, customer: { ...unknown(), externalId: text } },
          },
        ];
      });
      const all = await scene.askEach(variations);
      return all.flatMap((asked) =>
        wholeFailure(asked.label, asked, (statusOf(asked) ?? 0) >= 500 ? 'error' : 'warning'),
      );
    },
  },
  {
    id: 'B11',
    title: 'Markdown in email and externalId',
    why: 'Text components draw links. Anyone who chooses their own id or address could put a link into your agents’ cards.',
    change: 'Show what customers can choose as componentPlainText, or escape it.',
    passed: 'Markdown in a customer’s data doesn’t become a link.',
    needs: 'answered',
    requests: () => 1,
    async run(scene) {
      const host = `checkup-${randomWord(scene.random, 10)}.example`;
      const link = `[account](https://${host}/x)`;
      const customer = { ...stranger(scene.random), email: `${link}@example.com`, externalId: link };
      const asked = await scene.ask({
        label: 'Markdown in email and externalId',
        context: { ...scene.setup.context, customer },
      });
      const fate = fateUnlessAnswered(asked);
      if (fate !== null) return [finding('warning', `${asked.label} ${fate}`, [asked])];
      return (asked.verdict.checked?.cards ?? []).flatMap((card) =>
        linksOf(card).some(({ url }) => url.toLowerCase().includes(host))
          ? [
              finding(
                'warning',
                `“${card.key ?? ''}” draws a link that the customer chose`,
                [asked],
                card.key,
              ),
            ]
          : [],
      );
    },
  },
];
