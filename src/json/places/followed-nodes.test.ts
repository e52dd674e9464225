import { describe, expect, test } from 'vitest';
import { type JsonNode, nodeAt, WANT_EVERYTHING, wantPaths } from '../json-node.ts';
import type { Path } from '../path.ts';
import { readJson } from '../read-json.ts';
import { nodeOf } from './node-of.ts';
import { createNodeReader } from './node-reader.ts';

const FIRST = '{"a": [1, {"b": "x", "c": [2]}], "d": {"e": 3}, "f": []}';

/** Each version of the text after the first one, and whether it's right. */
const versions: [string, string, boolean][] = [
  ['a longer value', '{"a": [1, {"b": "xyz", "c": [2]}], "d": {"e": 3}, "f": []}', true],
  ['a shorter value', '{"a": [1, {"b": "", "c": [2]}], "d": {"e": 3}, "f": []}', true],
  ['another item', '{"a": [1, {"b": "x", "c": [2, 3]}], "d": {"e": 3}, "f": []}', true],
  ['a first item', '{"a": [1, {"b": "x", "c": [2]}], "d": {"e": 3}, "f": [{"g": 1}]}', true],
  ['a change at the end', '{"a": [1, {"b": "x", "c": [2]}], "d": {"e": 3}, "f": [], "g": 1}', true],
  ['a change before all', ' {"a": [1, {"b": "x", "c": [2]}], "d": {"e": 3}, "f": []}', true],
  ['a change behind all', '{"a": [1, {"b": "x", "c": [2]}], "d": {"e": 3}, "f": []} ', true],
  ['two changes', '{"a": [9, {"b": "x", "c": [2]}], "d": {"e": 9}, "f": []}', true],
  ['a part that is broken', '{"a": [1, {"b": "x, "c": [2]}], "d": {"e": 3}, "f": []}', false],
  ['a missing bracket', '{"a": [1, {"b": "x", "c": [2}], "d": {"e": 3}, "f": []}', false],
  ['a key that is there twice', '{"a": [1, {"b": "x", "b": [2]}], "d": {"e": 3}, "f": []}', false],
  ['one that is deeper', `{"a": [1, {"b": "x", "c": ${'['.repeat(40)}${']'.repeat(40)}}], "d": 1}`, false],
  [
    'one that is as deep as may be',
    `{"a": [1, {"b": "x", "c": ${'['.repeat(29)}${']'.repeat(29)}}], "d": {"e": 3}, "f": []}`,
    true,
  ],
  [
    'one that is one too deep',
    `{"a": [1, {"b": "x", "c": ${'['.repeat(30)}${']'.repeat(30)}}], "d": {"e": 3}, "f": []}`,
    false,
  ],
  ['nothing', '', true],
  ['a lone word', 'x', false],
];

const WISHES = [
  WANT_EVERYTHING,
  wantPaths([['d']], [['a']]),
  wantPaths([], [['a', 1, 'c'], ['f']]),
  wantPaths([], [[]]),
];

describe('one version after another is located as each of them alone', () => {
  test.each(versions)('%s', (_, next, isRight) => {
    for (const wanted of WISHES) {
      const fresh = (text: string) => readJson(text, wanted).root;
      const read = createNodeReader(wanted);
      expect(read(FIRST)).toEqual({ root: fresh(FIRST), isRight: true });
      expect(read(next)).toEqual({ root: fresh(next), isRight });
      expect(read(next)).toBe(read(next));
      expect(read(FIRST)).toEqual({ root: fresh(FIRST), isRight: true });
    }
  });

  test('before the first there is nothing', () => {
    expect(createNodeReader(WANT_EVERYTHING)('')).toEqual({ root: null, isRight: false });
  });

  test('each after each other', () => {
    for (const wanted of WISHES) {
      const read = createNodeReader(wanted);
      for (const [, one] of versions)
        for (const [, other] of versions) {
          read(one);
          expect(read(other).root, `${one} → ${other}`).toEqual(readJson(other, wanted).root);
        }
    }
  });
});

test('what did not change stays the same object, so that only the change costs something', () => {
  const read = createNodeReader(WANT_EVERYTHING);
  const before = read('{"a": [1, 2], "b": {"c": 3}}').root;
  const after = read('{"a": [1, 2], "b": {"c": 34}}').root;
  const at = (root: JsonNode | null, path: Path) => root && nodeAt(root, path)?.node;
  expect(at(after, ['a'])).toBe(at(before, ['a']));
  expect(at(after, ['b'])).not.toBe(at(before, ['b']));
});

test('more values than are followed are all found, in each version', () => {
  const text = (value: number) => JSON.stringify(Array.from({ length: 40 }, (_, index) => [index, value]));
  for (const value of [1, 22, 333]) {
    for (const index of [...Array(40).keys(), 3, 39, 0]) {
      const written = text(value);
      const node = nodeOf(written, [index]);
      expect(written.slice(node?.start, node?.end)).toBe(`[${index},${value}]`);
    }
  }
  expect(nodeOf(text(1), [40])).toBeNull();
  expect(nodeOf('', [])).toBeNull();
  expect(nodeOf('[[1]]', [0, 0, 'a'])).toBeNull();
});

test('a value within one that is followed is found too, and one beside it', () => {
  const text = '{"a": {"b": [1, 2]}, "c": [3]}';
  const found = (path: Path) => {
    const node = nodeOf(text, path);
    return node && text.slice(node.start, node.end);
  };
  expect([found(['a']), found(['a', 'b']), found(['a', 'b', 1]), found(['c']), found(['c', 0])]).toEqual([
    '{"b": [1, 2]}',
    '[1, 2]',
    '2',
    '[3]',
    '3',
  ]);
  expect(nodeOf(text, ['a', 'b'])?.members).toHaveLength(2);
  expect(nodeOf(text, ['c'])?.members).toHaveLength(1);
});
