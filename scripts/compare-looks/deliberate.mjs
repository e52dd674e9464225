/** Differences that are meant, each with its reason. */
const DELIBERATE = [
  {
    reference: 'card-',
    measures: ['title colour', 'text colour', 'button label colour', 'button border', 'badge border'],
    reason: 'the ui-component pictures are newer and have this colour',
  },
  {
    reference: 'card-',
    measures: ['badge dot colour', 'badge text colour'],
    reason: 'the ui-component pictures are newer and have this colour',
  },
  {
    reference: 'card-',
    measures: ['reload icon colour', 'copy icon colour'],
    reason: 'the picture’s grey has 2.2 : 1 on white; a control needs 3 : 1',
  },
  {
    reference: 'card-usage',
    measures: ['S line to divider', 'divider to row', 'row to row', 'row to divider', 'divider to button'],
    reason: 'the picture has 12 px here, which the format’s spacings cannot say; drawn with M and S',
  },
  {
    reference: 'card-latest-invoice',
    measures: ['copy icon middle, from button middle'],
    reason: 'the format centres a row’s aside; the picture is 4 px off',
  },
  {
    reference: 'card-latest-invoice',
    measures: ['“Billing period” width'],
    reason: 'the picture’s label has a medium weight, which the format cannot say',
  },
  {
    reference: 'card-latest-invoice',
    measures: ['“Invoice #251-82” width'],
    reason: 'Inter 4 draws “#” and “-” between figures narrower than the Inter 3 of the picture',
  },
  {
    reference: 'ui-component-',
    measures: ['colour'],
    reason: 'the sample sentence is pure black; text in the row and button pictures is not',
  },
];

export function reasonFor(reference, measure) {
  const found = DELIBERATE.find(
    (entry) => reference.startsWith(entry.reference) && entry.measures.includes(measure),
  );
  return found?.reason ?? null;
}
