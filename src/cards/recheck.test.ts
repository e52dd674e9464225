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
