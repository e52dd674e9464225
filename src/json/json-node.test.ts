import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isArray, isObject, type Json } from './json.ts';
import {
  type JsonNode,
  memberOf,
  membersNamed,
  nodeAt,
  WANT_EVERYTHING,
  wantPaths,
  wantStep,
} from './json-node.ts';
import { readJson } from './read-json.ts';

function rootOf(text: string, wanted = WANT_EVERYTHING): JsonNode {
  const { root } = readJson(text, wanted);
  if (root === null) throw new Error('Nothing is written.');
  return root;
}

/** The node with the texts of its ranges, and those of its parts. */
function written(text: string, node: JsonNode | null): unknown {
  if (node === null) return null;
  return {
    type: node.type,
    text: text.slice(node.start, node.end),
    members:
      node.members?.map(({ name, key, value, start, end }) => ({
        name,
        key: key && text.slice(key.start, key.end),
        whole: text.slice(start, end),
        value: written(text, value),
      })) ?? null,
  };
}

/** The same for a value written without white space. */
function expected(value: Json): unknown {
  const text = JSON.stringify(value);
  if (isArray(value)) {
    const members = value.map((item, name) => ({
      name,
      key: null,
      whole: JSON.stringify(item),
      value: expected(item),
    }));
    return { type: 'array', text, members };
  }
  if (!isObject(value)) return { type: 'other', text, members: null };
  const members = Object.entries(value).map(([name, item]) => ({
    name,
    key: JSON.stringify(name),
    whole: `${JSON.stringify(name)}:${JSON.stringify(item)}`,
    value: expected(item),
  }));
  return { type: 'object', text, members };
}

test('every value, key and member of a text is located where it is written', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = JSON.stringify(value);
      const parsed: Json = JSON.parse(text);
      expect(written(text, rootOf(text))).toEqual(expected(parsed));
      const spaced = `\n ${text}\t`;
      expect(written(spaced, rootOf(spaced))).toEqual(expected(parsed));
    }),
  );
});

describe('of a text that is not whole', () => {
  test.each([
    ['{"a": , "b": 1}', ['a'], null],
    ['{"a": "b": 1}', ['b'], '1'],
    ['{"a": "b": 1}', ['a'], null],
    ['{"a": [1, {"b": 2', ['a', 1], '{"b": 2'],
    ['{"a": [1, {"b": 2', ['a'], '[1, {"b": 2'],
    ['[1, @, 3]', [1], '@'],
    ['[[1}, 2]', [0], '[1}, 2]'],
    ['"a": 1}', ['a'], '1'],
    ['{a: x y}', ['a'], 'x y'],
    ['{[1]: 2, "b": 3}', ['b'], '3'],
  ])('%j has at %j the value %j', (text, path, value) => {
    const found = nodeAt(rootOf(text), path)?.node ?? null;
    expect(found && text.slice(found.start, found.end)).toBe(value);
  });

  test('what is nested too deep is located without what is in it', () => {
    const inner = '[1, "]", {"a": [2]}]';
    const text = `${'['.repeat(32)}${inner}, 3${']'.repeat(32)}`;
    const path = Array(31).fill(0);
    const list = nodeAt(rootOf(text), path)?.node;
    expect(list?.members?.map(({ start, end, value }) => [text.slice(start, end), value?.type])).toEqual([
      [inner, 'other'],
      ['3', 'other'],
    ]);
    expect(nodeAt(rootOf(text), [...path, 0])?.node?.members).toBeNull();
  });

  test('without wishes nothing is located', () => {
    expect(readJson('{"a": [1]}').root).toBeNull();
    expect(readJson(`${'['.repeat(40)}`).root).toBeNull();
    expect(readJson('', WANT_EVERYTHING).root).toBeNull();
    expect(readJson(' \n', WANT_EVERYTHING).root).toBeNull();
  });
});

describe('with wishes', () => {
  const text = '{"a": {"b": [1, {"c": 2}]}, "d": {"e": [3]}, "f": [4], "g": 5}';
  const membersAt = (wanted: ReturnType<typeof wantPaths>, path: (string | number)[]) =>
    nodeAt(rootOf(text, wanted), path)?.node?.members?.map(({ name }) => name) ?? null;

  test('of a deep path everything below is located, of a shallow one its own members', () => {
    const wanted = wantPaths([['a']], [['d']]);
    expect(membersAt(wanted, ['a', 'b', 1])).toEqual(['c']);
    expect(membersAt(wanted, ['d'])).toEqual(['e']);
    expect(membersAt(wanted, ['d', 'e'])).toBeNull();
    expect(membersAt(wanted, ['f'])).toBeNull();
    expect(membersAt(wanted, [])).toEqual(['a', 'd', 'f', 'g']);
  });

  test('paths that begin alike go together, and the deep one wins', () => {
    const wanted = wantPaths([['a', 'b']], [['a'], ['a', 'b']]);
    expect(membersAt(wanted, ['a', 'b', 1])).toEqual(['c']);
    expect(wantStep(wantStep(wanted, 'a'), 'b')?.everything).toBe(true);
    expect(wantStep(wantStep(wanted, 'a'), 'x')).toBeNull();
    expect(wantStep(null, 'a')).toBeNull();
    expect(wantStep(WANT_EVERYTHING, 'x')).toBe(WANT_EVERYTHING);
  });

  test('what nobody wished for has its kind and place all the same', () => {
    const root = rootOf(text, wantPaths([], [[]]));
    expect(
      root.members?.map(({ value }) => value && [value.type, text.slice(value.start, value.end)]),
    ).toEqual([
      ['object', '{"b": [1, {"c": 2}]}'],
      ['object', '{"e": [3]}'],
      ['array', '[4]'],
      ['other', '5'],
    ]);
    const items = '[{"a": 1}, [2], 3, ]';
    expect(rootOf(items, wantPaths([], [[]])).members?.map(({ value }) => value?.type)).toEqual([
      'object',
      'array',
      'other',
    ]);
  });
});

describe('a member by its name', () => {
  const many = `{${Array.from({ length: 40 }, (_, index) => `"k${index % 20}": ${index}`).join()}}`;

  test.each([
    ['{"a": 1, "b": 2, "a": 3}', 'a', ['1', '3']],
    [many, 'k3', ['3', '23']],
  ])('of a repeated key the last counts, and all are found: %j', (text, name, values) => {
    const root = rootOf(text);
    const textOf = (node: JsonNode | null | undefined) => node && text.slice(node.start, node.end);
    expect(textOf(memberOf(root, name)?.value)).toBe(values.at(-1));
    expect(membersNamed(root, name).map(({ value }) => textOf(value))).toEqual(values);
    expect(memberOf(root, 'missing')).toBeNull();
    expect(membersNamed(root, 'missing')).toEqual([]);
  });

  test('an item is found by its number alone, a property by its text alone', () => {
    expect(memberOf(rootOf('[1, 2]'), 1)).toMatchObject({ start: 4, end: 5 });
    expect(memberOf(rootOf('[1, 2]'), '1')).toBeNull();
    expect(memberOf(rootOf('[1, 2]'), 2)).toBeNull();
    expect(memberOf(rootOf('{"1": 2}'), 1)).toBeNull();
    expect(membersNamed({ start: 0, end: 1, type: 'other', members: null }, 'a')).toEqual([]);
  });

  test('the root has no member that holds it', () => {
    expect(nodeAt(rootOf('[1]'), [])?.member).toBeNull();
    expect(nodeAt(rootOf('[1]'), [0])?.member).toMatchObject({ name: 0 });
    expect(nodeAt(rootOf('[1]'), [0, 'a'])).toBeNull();
  });
});
