import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDocument } from '../check.ts';
import { arbitraryComponent, arbitraryDocument } from '../testing/arbitrary-documents.ts';
import { wrapAsResponse } from './wrap-as-response.ts';

function wrapped(text: string): string | null {
  const edits = wrapAsResponse(text);
  return (
    edits
      ?.toReversed()
      .reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text) ?? null
  );
}

test.each([
  [' {"key":"k","components":[]}\n', ' {"cards": [{"key":"k","components":[]}]}\n'],
  ['[]', '{"cards": [{"key": "my-card", "components": []}]}'],
  ['{"componentDivider":{}}', '{"cards": [{"key": "my-card", "components": [{"componentDivider":{}}]}]}'],
  ['{"cards":[]}', null],
  ['{"other":1}', null],
  ['', null],
])('%j is wrapped as %j', (text, expected) => {
  expect(wrapped(text)).toBe(expected);
});

test('every other shape becomes a response without an error', () => {
  fc.assert(
    fc.property(fc.oneof(arbitraryDocument, arbitraryComponent('card')), (document) => {
      const text = JSON.stringify(document, null, 2);
      const { shape } = checkDocument(text);
      const response = checkDocument(wrapped(text) ?? text, { as: 'response' });
      expect([shape, response.errorCount]).toEqual([shape, 0]);
    }),
  );
});
