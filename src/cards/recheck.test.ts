import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDocument } from './check.ts';
import { createRecheck } from './recheck.ts';
import { arbitraryMutatedDocument } from './testing/arbitrary-documents.ts';

test('checking one version after another says of each what a check from scratch says', () => {
  const characters = fc.constantFrom('"', '{', '}', ',', 'x', '1', '\n');
  const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3), characters));
  fc.assert(
    fc.property(arbitraryMutatedDocument, edits, (document, changes) => {
      let text = JSON.stringify(document, null, 2) ?? '';
      const recheck = createRecheck();
      for (const [place, removed, added] of changes) {
        expect(JSON.stringify(recheck(text))).toBe(JSON.stringify(checkDocument(text)));
        const at = Math.floor(place * text.length);
        text = text.slice(0, at) + added + text.slice(at + removed);
      }
    }),
    { numRuns: 100 },
  );
});

test('a card knows its place after another was inserted above it', () => {
  const card = (key: string) => ({ key, components: [{ componentText: { text: key } }] });
  const text = (...keys: string[]) => JSON.stringify({ cards: keys.map(card) });
  const recheck = createRecheck();
  recheck(text('plan'));
  const { cards } = recheck(text('usage', 'plan'));
  expect(cards.map(({ key, path, componentsPath }) => [key, path, componentsPath])).toEqual([
    ['usage', ['cards', 0], ['cards', 0, 'components']],
    ['plan', ['cards', 1], ['cards', 1, 'components']],
  ]);
});
