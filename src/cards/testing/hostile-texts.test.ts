import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { outlineOf } from '../assist/outline.ts';
import { checkDocument } from '../check.ts';
import { arbitraryDocument, arbitraryMutatedDocument } from './arbitrary-documents.ts';
import { DOORS } from './doors.ts';
import { HOSTILE_TEXTS, ODD_TEXTS } from './hostile-texts.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('whatever the text, the editor’s doors', () => {
  test.each(Object.entries(DOORS))('%s: does not throw', (_door, open) => {
    const texts = [...ODD_TEXTS, ...Object.values(HOSTILE_TEXTS).map((make) => make(2_500))];
    for (const text of texts) expect(() => open(text), text.slice(0, 60)).not.toThrow();
  });

  test('are passed by documents with mistakes, and by halves of documents', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryDocument, arbitraryMutatedDocument), fc.nat(), (document, at) => {
        const whole = JSON.stringify(document, null, 2);
        for (const text of [whole, whole.slice(0, at % (whole.length + 1))]) {
          for (const open of Object.values(DOORS)) open(text);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('a text of a megabyte', () => {
  const MEGABYTE = 1_048_576;
  const hostile = (name: string, length = MEGABYTE) => HOSTILE_TEXTS[name]?.(length) ?? '';

  test.each([
    'empty objects',
    'empty lists',
    'nulls',
    'unknown components',
    'commas in a list',
    'keys without values',
    'opening brackets',
    'brackets that fit no other',
  ])('with far more values than cards can have (%s) is one problem, and nothing is drawn', (name) => {
    const checked = checkDocument(hostile(name));
    expect(checked.problems.map(({ code }) => code)).toEqual(['too-many-parts']);
    expect(checked.problemCount).toBe(1);
    expect(checked.cards).toEqual([]);
    expect(outlineOf(hostile(name))).toEqual([]);
  });

  test.each(['{"componentDivider":{}}', '{"componentText":{"text":"a","size":"S","color":"MUTED"}}'])(
    'full of the shortest components (%s) is checked and drawn',
    (component) => {
      const count = Math.floor((MEGABYTE - 2) / (component.length + 1));
      const checked = checkDocument(`[${Array(count).fill(component).join(',')}]`);
      expect(checked.errorCount).toBe(0);
      expect(checked.cards[0]?.components).toHaveLength(count);
    },
  );
});

test('of one string at most 1000 mistakes are told', () => {
  const text = HOSTILE_TEXTS['unknown escapes']?.(10_000) ?? '';
  expect(checkDocument(text).problemCount).toBeLessThan(1_010);
});

test('among the first hundred keys of an object a misspelt component is found, among thousands none is looked for', () => {
  const keys = (count: number) => Array.from({ length: count }, (_, index) => `"k${index}":1`).join(',');
  const codes = (count: number) =>
    checkDocument(`[{${keys(count)},"componentTxt":{"text":"a"}}]`).problems.map(({ code }) => code);
  expect(codes(50)).toContain('misspelt-component');
  expect(codes(5_000)).toEqual(['unknown-component']);
});
