import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isArray, isObject, type Json } from '../../json/json.ts';
import { readText } from '../../json/read-text.ts';
import { arbitraryMutatedDocument } from '../testing/arbitrary-documents.ts';
import { createReread } from './reread.ts';

const PIECES = ['"', '{', '}', '[', ']', ',', ':', '\\', ' ', '\n', '1', 'x', '"a": 1,', '{"a": 1}', 'null,'];

/** Replaces some characters at a place given as a fraction of the text. */
const edit = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(6),
  added: fc.oneof(fc.constantFrom('', ...PIECES), fc.string({ maxLength: 3 })),
});
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

/** In words, so that what could not be read counts too, and a key called `constructor` is only a key. */
function inWords(value: Json): string {
  return JSON.stringify(value, (_, part) => (part === undefined ? '(unread)' : part)) ?? '(unread)';
}

function edited(text: string, { place, removed, added }: Edit): string {
  const at = Math.floor(place * text.length);
  return text.slice(0, at) + added + text.slice(at + removed);
}

describe('reading one version after another', () => {
  test('gives what reading each alone gives, whatever is edited and for however long it is broken', () => {
    fc.assert(
      fc.property(arbitraryMutatedDocument, fc.array(edit, { maxLength: 12 }), (document, edits) => {
        let text = JSON.stringify(document, null, 2) ?? '';
        const reread = createReread();
        reread(text);
        for (const change of edits) {
          text = edited(text, change);
          const { value, issues, state } = reread(text);
          const afresh = readText(text, true);
          expect(inWords(value)).toBe(inWords(afresh.value));
          expect([issues, state]).toEqual([afresh.issues, afresh.state]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('notices a key that is written twice within the part that changed', () => {
    const reread = createReread();
    reread('{"a": {"b": {"c": 1, "d": 2}}}');
    const { issues, value } = reread('{"a": {"b": {"c": 1, "c": 2}}}');
    expect(issues.map(({ code }) => code)).toEqual(['repeated-field']);
    expect(value).toEqual({ a: { b: { c: 2 } } });
  });

  test('takes the last of two keys that are alike, also when the first is edited', () => {
    const reread = createReread();
    const text = (first: string) => `{"cards": {"a": {"b": ${first}}, "a": {"b": 2}}}`;
    reread(text('1'));
    expect(reread(text('3')).value).toEqual({ cards: { a: { b: 2 } } });
  });

  test('finds too many parts also where they were typed in pieces, and lets go of them again', () => {
    const reread = createReread();
    const text = (items: number) => `{"cards": [[${'0,'.repeat(199_000)}0], [${'0,'.repeat(items)}0]]}`;
    expect(reread(text(900)).state).toBe('read');
    expect(reread(text(980)).state).toBe('read');
    for (const items of [1_500, 2_500]) {
      expect(reread(text(items)).state).toBe(readText(text(items)).state);
    }
    expect(reread(text(2_500)).state).toBe('too-many-parts');
    expect(reread(text(100)).state).toBe('read');
  });

  test('takes a key called __proto__ for a key like any other', () => {
    const reread = createReread();
    reread('{"__proto__": {"a": [1]}}');
    const { value } = reread('{"__proto__": {"a": [12]}}');
    expect(Object.getOwnPropertyDescriptor(value, '__proto__')?.value).toEqual({ a: [12] });
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test('counts depth from the part’s place in the document, not from the part alone', () => {
    const nested = (inner: string) => `${'[{"a":'.repeat(15)}[${inner}]${'}]'.repeat(15)}`;
    const reread = createReread();
    reread(nested('1'));
    for (const inner of ['{}', '[[1]]']) {
      expect(reread(nested(inner)).value).toStrictEqual(readText(nested(inner)).value);
    }
  });

  test('keeps every part identical that the change does not touch, before and after it was broken', () => {
    const reread = createReread();
    const text = (last: string) => `{"cards": [{"key": "one", "components": []}, {"key": "${last}"}]}`;
    const first = cardAt(reread(text('two')).value, 0);
    expect(cardAt(reread(text('twos')).value, 0)).toBe(first);
    expect(cardAt(reread(text('twos"')).value, 0)).toBe(first);
    expect(cardAt(reread(text('three')).value, 0)).toBe(first);
  });
});

function cardAt(value: Json, index: number): Json {
  const cards = isObject(value) ? value.cards : null;
  return isArray(cards) ? cards[index] : null;
}
