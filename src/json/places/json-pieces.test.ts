import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from './json-pieces.ts';

const coloured = (text: string) =>
  jsonPieces(text).flatMap(({ text: piece, kind }) => (kind === null ? [] : [`${kind} ${piece}`]));

test('keys, strings, numbers and words of JSON each have their own kind', () => {
  expect(coloured('{ "a" : "b", "c": [-1.5e3, true, null], "d": {} }')).toEqual([
    'key "a"',
    'string "b"',
    'key "c"',
    'number -1.5e3',
    'keyword true',
    'keyword null',
    'key "d"',
  ]);
});

test('a string is no key because of a colon that comes later', () => {
  expect(coloured('["a", "b": 1]')).toEqual(['string "a"', 'key "b"', 'number 1']);
});

test('the pieces of any text are the text again', () => {
  const half = fc.array(
    fc.constantFrom('{', '}', '[', ':', ',', '"', 'a', '\\', '1', ' ', '\n', '//', '/*', 'null'),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        half.map((parts) => parts.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        expect(
          jsonPieces(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      },
    ),
  );
});
