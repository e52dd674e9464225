import { expect, test } from 'vitest';
import { stepsOf } from '../../../scripts/count-steps/steps.ts';
import { checkAhead } from './check-ahead.ts';
import { checkValue } from './check-value.ts';

const broken = (index: number) => [
  { componentText: { text: 5, textSize: 'XXL', nope: index } },
  { componentBadge: { badgeColor: 'GRAY', label: 'x' } },
  { componentSpacer: { spacerSize: null } },
  { text: 'hi' },
  {
    componentRow: { rowMainContent: [{ componentDivider: { dividerSpacingSize: 5 } }], rowAsideContent: [] },
  },
];
const all = (count: number) => Array.from({ length: count }, (_, index) => broken(index)).flat();

/** Everything broken, in every way that a document can hold very many components. */
const SHAPES: Readonly<Record<string, (count: number) => object>> = {
  'many cards': (count) => ({
    cards: Array.from({ length: count }, (_, index) => ({ key: `k${index}`, components: broken(index) })),
  }),
  'one card': (count) => ({ cards: [{ key: 'k', components: all(count) }] }),
  'cards without envelope': (count) => [{ key: 'k', components: all(count) }],
  '{"card": […]}': (count) => ({ card: [{ key: 'k', components: all(count) }] }),
  'a card alone': (count) => ({ key: 'k', components: all(count) }),
  components: all,
  'one container': (count) => ({ componentContainer: { containerContent: all(count) } }),
  'one row': (count) => ({ componentRow: { rowMainContent: all(count), rowAsideContent: [] } }),
};

test.each(Object.entries(SHAPES))(
  '%s: the longest stretch of a check without a pause grows little with the text',
  (_name, make) => {
    const longest = (count: number) => {
      const value = JSON.parse(JSON.stringify(make(count)));
      const pauses = checkAhead(value);
      let most = 0;
      for (let isDone = false; !isDone; ) {
        most = Math.max(
          most,
          stepsOf(() => {
            isDone = pauses.next().done === true;
          }),
        );
      }
      return {
        most,
        rest: stepsOf(() => checkValue(value)),
        whole: stepsOf(() => checkValue(structuredClone(value))),
      };
    };
    const { most, rest, whole } = longest(1_000);
    // Lists are put together in one go, which takes a small part of what checking them takes.
    expect(most).toBeLessThan(whole / 8);
    expect(rest).toBeLessThan(whole / 8);
  },
);
