const STATES = [
  ['Active', 'GREEN'],
  ['Past due', 'YELLOW'],
  ['Cancelled', 'RED'],
  ['Trial', 'BLUE'],
  ['Draft', 'GREY'],
];

const text = (words, textSize = 'M', textColor = 'NORMAL') => ({
  componentText: { text: words, textSize, textColor },
});
const row = (main, aside) => ({ componentRow: { rowMainContent: [main], rowAsideContent: [aside] } });

function card(index) {
  const [state, badgeColor] = STATES[index % STATES.length];
  return {
    key: `card-${index}`,
    components: [
      text(`Subscription number ${index}`),
      row(text('Plan', 'S', 'MUTED'), text(`**Pro** with ${3 + index} seats`)),
      row(text('State', 'S', 'MUTED'), { componentBadge: { badgeLabel: state, badgeColor } }),
      { componentDivider: { dividerSpacingSize: 'M' } },
      {
        componentContainer: {
          containerContent: [
            text(`Invoice ${20_000 + index} is due; see [the terms](https://example.com/terms/${index}).`),
            row(text('Amount', 'S', 'MUTED'), text(`€ ${(index * 7919) % 10_000}.00`)),
            { componentDateTime: { dateTimeIso8601: '2026-03-14T09:26:53Z' } },
          ],
        },
      },
      { componentSpacer: { spacerSize: 'M' } },
      {
        componentLinkButton: {
          linkButtonLabel: 'Open in billing',
          linkButtonUrl: `https://example.com/billing/${index}`,
        },
      },
    ],
  };
}

const layOut = (cards) => JSON.stringify({ cards }, null, 2);

/** A response with valid cards, formatted as a person would, of at most this many characters. */
export function documentOf(size) {
  const first = card(0);
  while (layOut([first]).length > size) first.components.pop();
  const cards = [first];
  let length = layOut(cards).length;
  for (let index = 1; ; index += 1) {
    const next = card(index);
    length += layOut([next]).length;
    if (length > size) return layOut(cards);
    cards.push(next);
  }
}

/** The same content in a few heavy cards, since a request has at most 25 keys. */
export function answerOf(size, keys) {
  const cards = keys.map((key) => ({ key, components: [] }));
  let length = 0;
  for (let index = 0; ; index += 1) {
    const { components } = card(index);
    length += JSON.stringify(components).length;
    if (length > size - 4_000) break;
    cards[index % cards.length].components.push(...components);
  }
  return JSON.stringify({ cards });
}

/** As shown, as budgets name it, in characters. */
export const SIZES = [
  ['1 KB', '1kb', 1_024],
  ['50 KB', '50kb', 50 * 1_024],
  ['1 MB', '1mb', 1_047_000],
];
