import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDocument } from './check.ts';
import { checkWithPauses } from './check-with-pauses.ts';
import { arbitraryMutatedDocument } from './testing/arbitrary-documents.ts';
import { HOSTILE_TEXTS } from './testing/hostile-texts.ts';

function last<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

test('a check with pauses finds what a check without finds', () => {
  fc.assert(
    fc.property(
      arbitraryMutatedDocument,
      fc.constantFrom({}, { as: 'response' as const }),
      (value, options) => {
        const text = JSON.stringify(value);
        expect(last(checkWithPauses(text, options))).toEqual(checkDocument(text, options));
        const broken = text.slice(0, -2);
        expect(last(checkWithPauses(broken, options))).toEqual(checkDocument(broken, options));
      },
    ),
    { numRuns: 200 },
  );
  for (const make of Object.values(HOSTILE_TEXTS)) {
    const text = make(2_000);
    expect(last(checkWithPauses(text))).toEqual(checkDocument(text));
  }
});
