// The schema only accepts these in lower case.
const COLORS = ['good', 'warning', 'attention', 'accent', 'default'];

const text = (words, color = 'default') => ({ type: 'TextBlock', text: words, size: 'medium', color });
const row = (label, value) => ({
  type: 'ColumnSet',
  columns: [
    { type: 'Column', width: 'stretch', items: [text(label)] },
    { type: 'Column', width: 'auto', items: [value] },
  ],
});

/** The content of one of the bench's own cards, as Adaptive Cards elements. */
function elementsOf(index) {
  return [
    text(`Subscription number ${index}`),
    row('Plan', text(`**Pro** with ${3 + index} seats`)),
    row('State', text('Active', COLORS[index % COLORS.length])),
    {
      type: 'Container',
      items: [
        text(`Invoice ${20_000 + index} is due; see [the terms](https://example.com/terms/${index}).`),
        row('Amount', text(`€ ${(index * 7919) % 10_000}.00`)),
      ],
    },
  ];
}

/** A valid card of at most this many characters, as formatted by `JSON.stringify(card, null, 2)`. */
export function adaptiveCardOf(size) {
  const body = [];
  const card = { type: 'AdaptiveCard', version: '1.3', body };
  let length = JSON.stringify(card, null, 2).length;
  for (let index = 0; ; index += 1) {
    for (const element of elementsOf(index)) {
      length += JSON.stringify([element], null, 2).replace(/\n/g, '\n  ').length;
      if (length > size) return card;
      body.push(element);
    }
  }
}
