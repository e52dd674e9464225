import type { Asked } from '../answers/asked.ts';
import { linksOf } from '../answers/card-leaves.ts';
import { fateOf, fateOfCard } from '../answers/fate.ts';
import { keysWithSomeMarks, type Marks, marksOf } from '../answers/marks.ts';
import { stranger } from '../asking/ground.ts';
import type { Setup } from '../asking/setup.ts';
import { CannotRun } from '../asking/wire.ts';
import { fateUnlessAnswered, finding } from './judging.ts';
import type { Scenario, Scene } from './scenario.ts';

const NO_SECOND = 'This needs a second customer.';
const ACTS_AS =
  /impersonat|masquerad|sign[-_ ]?in[-_ ]?as|log[-_ ]?in[-_ ]?as|login[-_]?as|act[-_ ]?as|switch[-_ ]?user|become[-_ ]?user|view[-_ ]?as|sudo/i;
const AT_ONCE = 20;

const needsSecond = ({ second }: Setup) => (second === null ? NO_SECOND : null);

/** C8–C10: whether one customer's data ever appears in another's cards. */
export const identityScenarios: readonly Scenario[] = [
  {
    id: 'C8',
    title: 'One customer’s id with another’s email',
    why: 'An email address in a thread doesn’t prove who wrote. Where one card looks up by id and the next by email, a thread shows two people’s data.',
    change: 'Choose one field that identifies the customer, and look everything up by it.',
    passed: 'Mixed identities get one customer’s data, never parts of both.',
    probing: true,
    requests: () => 3,
    missing: needsSecond,
    async run(scene) {
      const { marks, second } = await marksOfBoth(scene);
      const { context } = scene.setup;
      const email = second.customer.email;
      const mixed = [
        {
          label: 'Your customer’s id with the second one’s email',
          context: {
            ...context,
            customer: { ...second.customer, id: context.customer.id, email, externalId: null },
          },
        },
        ...(context.customer.externalId === null
          ? []
          : [
              {
                label: 'Your customer’s externalId with the second one’s email',
                context: {
                  ...context,
                  customer: {
                    id: stranger(scene.random).id,
                    email,
                    externalId: context.customer.externalId,
                  },
                },
              },
            ]),
      ];
      const all = await scene.askEach(mixed);
      const found = all.flatMap((asked) => {
        const ofFirst = keysWithSomeMarks(asked, marks.first);
        const ofSecond = keysWithSomeMarks(asked, marks.second);
        if (ofFirst.length === 0 || ofSecond.length === 0) return [];
        return [
          finding('error', `${asked.label} shows data of both customers`, [asked], ofSecond[0] ?? null),
        ];
      });
      if (found.length === 0) all.forEach(mustBeAnswered);
      return found;
    },
  },
  {
    id: 'C9',
    title: 'Your customer’s email alone',
    why: 'A sender’s address can be forged. If the address alone is enough for a link to sign in as the customer, anyone who forges it gets the account.',
    change:
      'Only show links that act as the customer when the external id, which your own code set, identifies them.',
    passed: 'An email address alone doesn’t get a link to act as the customer.',
    probing: true,
    requests: () => 1,
    async run(scene) {
      const { context } = scene.setup;
      const { id } = stranger(scene.random);
      const customer = { id, email: context.customer.email, externalId: null };
      const asked = await scene.ask({ label: 'The email alone', context: { ...context, customer } });
      mustBeAnswered(asked);
      return (asked.verdict.checked?.cards ?? []).flatMap((card) => {
        const link = linksOf(card).find(({ url, label }) => ACTS_AS.test(url) || ACTS_AS.test(label));
        if (link === undefined) return [];
        const message = `The address alone gets a link to act as the customer: “${link.label}”`;
        return [finding('warning', message, [asked], card.key)];
      });
    },
  },
  {
    id: 'C10',
    title: 'Two customers, twenty requests at a time',
    why: 'A variable shared between requests shows one customer’s data to another, and only under load.',
    change: 'Keep the data of a request in that request, not in a module’s variable or a shared client.',
    passed: 'Requests at the same time don’t mix the two customers up.',
    probing: true,
    alone: true,
    requests: () => AT_ONCE,
    missing: needsSecond,
    async run(scene) {
      const { marks, second } = await marksOfBoth(scene);
      const { context } = scene.setup;
      const all = await scene.askEach(
        Array.from({ length: AT_ONCE }, (_, index) => ({
          label: `${index % 2 === 0 ? 'Your customer' : 'The second customer'}, one of twenty at a time`,
          context: index % 2 === 0 ? context : second,
        })),
        { atOnce: AT_ONCE },
      );
      const found = all.flatMap((asked) => {
        const others = asked.context === second ? marks.first : marks.second;
        return keysWithSomeMarks(asked, others)
          .slice(0, 1)
          .map((key) =>
            finding('error', `“${key}” shows the other customer’s data when requests overlap`, [asked], key),
          );
      });
      if (found.length > 0) return found;
      const lost = all.flatMap((asked) => lostIn(scene, asked) ?? []);
      const [first] = lost;
      if (first === undefined) return found;
      throw new CannotRun(
        `${lost.length} of ${AT_ONCE} requests at a time got no cards to compare: the first of them ${first}.`,
      );
    },
  },
];

/** Throws if the reply doesn't show whose data is returned. */
function mustBeAnswered(asked: Asked): void {
  const fate = fateUnlessAnswered(asked);
  if (fate !== null) throw new CannotRun(`${asked.label} ${fate}.`);
}

/** What happened to a request that should have got the same cards as A1; null if it did. */
function lostIn({ ground }: Scene, asked: Asked): string | null {
  const whole = fateOf(asked);
  if (whole !== null) return whole;
  return ground.usableKeys.map((key) => fateOfCard(asked, key)).find((fate) => fate !== null) ?? null;
}

/** What appears only in the first and only in the second customer's cards. Throws if that can't distinguish them. */
async function marksOfBoth({ ground, setup }: Scene) {
  const asked = await ground.secondCustomer();
  const { second } = setup;
  if (asked === null || second === null || ground.asked === null) throw new CannotRun(NO_SECOND);
  const fate = fateOf(asked);
  if (fate !== null) throw new CannotRun(`The second customer’s own request ${fate}.`);
  const marks = { first: marksOf(ground.asked, asked), second: marksOf(asked, ground.asked) };
  if (!hasMarks(marks.first) || !hasMarks(marks.second)) {
    throw new CannotRun('The cards of the two customers say the same, so they can’t be told apart.');
  }
  return { marks, second };
}

function hasMarks(marks: Marks): boolean {
  return [...marks.values()].some((own) => own.length > 0);
}
