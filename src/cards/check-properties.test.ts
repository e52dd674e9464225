import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Json } from '../json/json.ts';
import { type Fix, MAX_LISTED_PROBLEMS, type Problem } from '../json/problem.ts';
import { readText } from '../json/read-text.ts';
import { reuse } from '../json/reuse.ts';
import { checkValue } from './check/check-value.ts';
import { checkDocument } from './check.ts';
import type { CheckedDocument } from './format/drawn.ts';
import {
  arbitraryDocument,
  arbitraryMutatedDocument,
  arbitraryResponse,
} from './testing/arbitrary-documents.ts';

// Generated documents take longer than a rule's usual test on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const indent = fc.constantFrom(undefined, 2, '\t');

function apply(text: string, fix: Fix): string {
  return fix.edits
    .toSorted((one, other) => other.start - one.start || other.end - one.end)
    .reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
}

function count({ problems }: CheckedDocument, code: string): number {
  return problems.filter((problem) => problem.code === code).length;
}

function expectSound(text: string, { problems, problemCount }: CheckedDocument): void {
  expect(problems.length).toBe(Math.min(problemCount, MAX_LISTED_PROBLEMS));
  let last = 0;
  for (const { range, fixes } of problems) {
    expect(range.start).toBeGreaterThanOrEqual(last);
    expect(range.end).toBeGreaterThanOrEqual(range.start);
    expect(range.end).toBeLessThanOrEqual(text.length);
    last = range.start;
    for (const edits of fixes.map((fix) => fix.edits.toSorted((one, other) => one.start - other.start))) {
      edits.forEach((edit, index) => {
        expect(edit.start).toBeGreaterThanOrEqual(edits[index - 1]?.end ?? 0);
        expect(edit.end).toBeGreaterThanOrEqual(edit.start);
        expect(edit.end).toBeLessThanOrEqual(text.length);
      });
    }
  }
}

describe('checkDocument never throws, and its ranges and edits lie in the text', () => {
  test('on any string', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expectSound(text, checkDocument(text));
        expectSound(text, checkDocument(text, { as: 'response' }));
      }),
      { numRuns: 800 },
    );
  });

  test('on documents with mistakes in them', () => {
    fc.assert(
      fc.property(arbitraryMutatedDocument, indent, (document, space) => {
        const text = JSON.stringify(document, null, space);
        expectSound(text, checkDocument(text));
      }),
      { numRuns: 300 },
    );
  });

  test('on documents that are cut, doubled or spoilt anywhere', () => {
    const spoil = fc.constantFrom(
      '',
      '"',
      '{',
      '}',
      ',',
      ':',
      '\\',
      '\n',
      'x',
      "'",
      '// ',
      '\u0000',
      '\ufeff',
    );
    fc.assert(
      fc.property(
        arbitraryDocument,
        indent,
        fc.nat(),
        fc.nat(20),
        spoil,
        (document, space, at, length, piece) => {
          const whole = JSON.stringify(document, null, space);
          const start = at % (whole.length + 1);
          const text = whole.slice(0, start) + piece + whole.slice(start + length);
          expectSound(text, checkDocument(text));
        },
      ),
      { numRuns: 800 },
    );
  });
});

test('a valid document has no errors, and is drawn without placeholders', () => {
  fc.assert(
    fc.property(arbitraryResponse, (document) => {
      const checked = checkDocument(JSON.stringify(document));
      expect(checked.errorCount).toBe(0);
      expect(JSON.stringify(checked.cards)).not.toContain('"kind":"broken"');
    }),
  );
});

describe('a fix', () => {
  const fixable = fc
    .tuple(arbitraryMutatedDocument, indent)
    .map(([document, space]) => JSON.stringify(document, null, space));

  function everyFix(text: string, judge: (problem: Problem, fix: Fix) => void): void {
    for (const problem of checkDocument(text).problems) {
      for (const fix of problem.fixes) {
        judge(problem, fix);
      }
    }
  }

  test('leaves JSON that can be parsed, without its problem', () => {
    fc.assert(
      fc.property(fixable, (text) => {
        const before = checkDocument(text);
        everyFix(text, (problem, fix) => {
          const fixed = apply(text, fix);
          expect(() => JSON.parse(fixed), `${text}\n${problem.code}\n${fixed}`).not.toThrow();
          const after = checkDocument(fixed);
          const same = after.problems.filter(
            ({ code, path, message }) =>
              code === problem.code &&
              message === problem.message &&
              JSON.stringify(path) === JSON.stringify(problem.path),
          );
          expect(
            same.length === 0 || count(after, problem.code) < count(before, problem.code),
            `${text}\n${problem.code}\n${fixed}`,
          ).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('changes no bytes outside its edits', () => {
    fc.assert(
      fc.property(fixable, (text) => {
        everyFix(text, (_, fix) => {
          const fixed = apply(text, fix);
          const first = Math.min(...fix.edits.map((edit) => edit.start));
          const last = Math.max(...fix.edits.map((edit) => edit.end));
          expect(fixed.startsWith(text.slice(0, first))).toBe(true);
          expect(fixed.endsWith(text.slice(last))).toBe(true);
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe('reuse', () => {
  const copy = (value: Json): Json => JSON.parse(JSON.stringify(value));

  test('gives back the previous value when nothing changed', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(reuse(document, copy(document))).toBe(document);
      }),
    );
  });

  test('never changes what the next value says', () => {
    fc.assert(
      fc.property(arbitraryMutatedDocument, arbitraryMutatedDocument, (previous, next) => {
        expect(JSON.stringify(reuse(copy(previous), copy(next)))).toBe(JSON.stringify(copy(next)));
      }),
    );
  });

  test('gives the same findings as a check from scratch', () => {
    fc.assert(
      fc.property(arbitraryMutatedDocument, arbitraryMutatedDocument, (previous, next) => {
        const before = copy(previous);
        checkValue(before);
        const { cards, tally } = checkValue(reuse(before, copy(next)));
        const fresh = checkValue(copy(next));
        expect(JSON.stringify({ cards, tally })).toBe(
          JSON.stringify({ cards: fresh.cards, tally: fresh.tally }),
        );
      }),
    );
  });

  test('keeps what is drawn identical for everything but the component that changed, insertions included', () => {
    const text = (words: string, more = '') =>
      `[{"componentText":{"text":"one"}},${more}{"componentText":{"text":"${words}"}},{"componentDivider":{}}]`;
    const before = readText(text('two')).value;
    const drawn = checkValue(before).cards[0]?.components ?? [];
    const changed = reuse(before, readText(text('three')).value);
    const after = checkValue(changed).cards[0]?.components ?? [];
    expect(after.map((component, index) => component === drawn[index])).toEqual([true, false, true]);
    const inserted = checkValue(
      reuse(changed, readText(text('three', '{"componentSpacer":{"spacerSize":"M"}},')).value),
    );
    const [first, , third, fourth] = inserted.cards[0]?.components ?? [];
    expect([first, third, fourth].map((component, index) => component === after[index])).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('does not mistake a half-typed part for a complete one', () => {
    const whole = readText('[{"componentSpacer":{}}]').value;
    const { value } = readText('[{"componentSpacer":{"spa\n}}]');
    expect(checkValue(whole).tally.errors).toBe(1);
    expect(checkValue(reuse(whole, value)).tally.errors).toBe(0);
  });
});
