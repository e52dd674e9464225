import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from './json-pieces.ts';

test('the pieces of a value are its JSON, whatever it holds', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
      const whole = { value, text, none: undefined, long: [`${text}😀`.repeat(20_000)] };
      expect(JSON.parse([...jsonPieces(whole)].join(''))).toEqual(JSON.parse(JSON.stringify(whole)));
    }),
    { numRuns: 30 },
  );
});

test('a text that JSON makes six times as long is never there as a whole', () => {
  const lengths = [...jsonPieces({ body: '\u0001'.repeat(1024 * 1024) })].map(({ length }) => length);
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(6 * 1024 * 1024 + '{"body":""}'.length);
  expect(Math.max(...lengths)).toBeLessThan(128 * 1024);
});

test('what is short is one piece', () => {
  expect([...jsonPieces({ a: [1, 'b', null, true], c: {} })]).toEqual(['{"a":[1,"b",null,true],"c":{}}']);
});
