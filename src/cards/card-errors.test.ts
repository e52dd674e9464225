import { expect, test } from 'vitest';
import { cardErrors, envelopeErrors } from './card-errors.ts';
import { checkDocument } from './check.ts';

const codes = (problems: readonly { code: string }[]) => problems.map((problem) => problem.code);

test('an error in a card belongs to that card only', () => {
  const document = checkDocument(
    '{"cards":[{"key":"a","components":[{"componentText":{}}]},{"key":"b","components":[],"x":1}]}',
    { as: 'response' },
  );
  expect(codes(cardErrors(document, 0))).toEqual(['missing-field']);
  expect(cardErrors(document, 1)).toEqual([]);
  expect(envelopeErrors(document)).toEqual([]);
});

test('an error of the second card is not the tenth card’s', () => {
  const cards = Array.from(
    { length: 11 },
    (_, index) => `{"key":"k${index}","components":${index === 1 ? 1 : '[]'}}`,
  );
  const document = checkDocument(`{"cards":[${cards.join(',')}]}`, { as: 'response' });
  expect(codes(cardErrors(document, 1))).toEqual(['wrong-type']);
  expect(cardErrors(document, 10)).toEqual([]);
});

test.each([
  ['{"cards":{}}', 'wrong-type'],
  ['{}', 'missing-field'],
  ['{"card":[{"key":"a","components":[]}]}', 'card-for-cards'],
  ['[{"key":"a","components":[]}]', 'cards-without-envelope'],
  ['{"cards":[{"key":"a","components":[]},]}', 'trailing-comma'],
  ['', 'empty-document'],
])('%s is an error of the whole answer', (text, code) => {
  const document = checkDocument(text, { as: 'response' });
  expect(codes(envelopeErrors(document))).toEqual([code]);
});
