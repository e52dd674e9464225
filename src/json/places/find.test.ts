import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isArray, isObject, type Json } from '../json.ts';
import type { Path } from '../path.ts';
import { endOfValueAt, find, rangeOf } from './find.ts';
import { OpenBrackets } from './open-brackets.ts';

/** The value at the path and the member that contains it, as written. */
function found(text: string, path: Path): [string, string] | null {
  const at = find(text, path);
  return at && [text.slice(at.value.start, at.value.end), text.slice(at.member.start, at.member.end)];
}

test.each<[string, Path, [string, string] | null]>([
  [' [1, 2] ', [], ['[1, 2]', '[1, 2]']],
  ['[1, [2, 3], 4]', [1], ['[2, 3]', '[2, 3]']],
  ['[1, [2, 3], 4]', [1, 1], ['3', '3']],
  ['[1, {"a": 2}, 4]', [2], ['4', '4']],
  ['[1]', [1], null],
  ['[]', [0], null],
  ['', [], null],
  ['{"a": {"b": [1]}, "c": 2}', ['a', 'b'], ['[1]', '"b": [1]']],
  ['{"a": {"b": [1]}, "c": 2}', ['c'], ['2', '"c": 2']],
  ['{"a": {"b": [1]}, "c": 2}', ['b'], null],
  ['{"a": 1}', ['a', 'b'], null],
  ['"a"', ['a'], null],
  ['{"a": 1}', [0], null],
  ['["a"]', ['a'], null],
  ['{a: {b: 1}}', ['a', 'b'], ['1', 'b: 1']],
  ['{"\\u0061": 1}', ['a'], ['1', '"\\u0061": 1']],
  // The value of a isn't written yet, and b is the next key.
  ['{"a": "b": 1}', ['b'], ['1', '"b": 1']],
  ['{"a": "b": 1}', ['a'], null],
  ['{"a": , "b": 1}', ['a'], null],
  ['{"a": , "b": 1}', ['b'], ['1', '"b": 1']],
  ['{"a": }', ['a'], null],
  ['{"x": {"a": }, "b": 2}', ['b'], ['2', '"b": 2']],
  ['{"a" 1, "b": 2}', ['b'], ['2', '"b": 2']],
  ['{"a"}', ['b'], null],
  ['{"a"', ['a'], null],
  ['{"a":', ['a'], null],
  ['{[1]: {"a": 1}, "a": 2}', ['a'], ['2', '"a": 2']],
  ['[1, , 2]', [1], ['2', '2']],
  ['[1 2]', [1], ['2', '2']],
  ['[[1, 2', [0], ['[1, 2', '[1, 2']],
  // A bracket that closes nothing inside the value is ignored.
  ['{"a": [1}, "b": 2}', ['a'], ['[1}, "b": 2}', '"a": [1}, "b": 2}']],
  ['[[1, {"a": 2], 3]', [0], ['[1, {"a": 2]', '[1, {"a": 2]']],
  ['[[1, {"a": 2], 3]', [1], ['3', '3']],
  ['[{"a": "]"}, 2]', [1], ['2', '2']],
  ['[/* 1, */ 2, // 3\n 4]', [1], ['4', '4']],
])('in %j there is at %j: %j', (text, path, value) => {
  expect(found(text, path)).toEqual(value);
  // The second lookup uses the remembered place.
  expect(found(text, path)).toEqual(value);
});

function pathsIn(value: Json, path: Path = []): Path[] {
  const parts = isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  return [path, ...parts.flatMap(([step, part]) => pathsIn(part, [...path, step]))];
}

test('every value of a text is found where it is written', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(undefined, 2), (value, space) => {
      const text = JSON.stringify(value, null, space);
      const parsed: Json = JSON.parse(text);
      for (const path of pathsIn(parsed)) {
        const range = rangeOf(text, path);
        const part = path.reduce<Json>((whole, step) => Reflect.get(Object(whole), step), parsed);
        expect(JSON.parse(text.slice(range?.start, range?.end))).toEqual(part);
      }
    }),
    { numRuns: 50 },
  );
});

test('more places of one text than are remembered are all found', () => {
  const list = Array.from({ length: 80 }, (_, index) => [index]);
  const text = JSON.stringify(list);
  for (const round of [1, 2]) {
    for (const index of list.keys()) expect(found(text, [index])?.[0], `${round}`).toBe(`[${index}]`);
  }
  expect(rangeOf(text, [80])).toBeNull();
});

test.each([
  ['[1, {"a": [2]}] , 3', 0, '[1, {"a": [2]}]'],
  ['[1, {"a": [2]}] , 3', 10, '[2]'],
  ['  "a" ', 0, '  "a"'],
  ['[1, 2', 0, '[1, 2'],
  ['[1 ', 3, ''],
])('the value of %j that begins at %i is %j', (text, start, value) => {
  expect(text.slice(start, endOfValueAt(text, start))).toBe(value);
});

test('a bracket closes the nearest of its kind and all within it; one that closes nothing is passed over', () => {
  const open = new OpenBrackets();
  open.open('}');
  open.open(']');
  open.open('}');
  open.open(']');
  expect(open.depth).toBe(4);
  expect(open.close('}')).toBe(2);
  expect(open.depth).toBe(2);
  expect(open.close('}')).toBe(0);
  expect(open.close(']')).toBeNull();
  expect(open.depth).toBe(0);
});
