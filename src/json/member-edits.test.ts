import { describe, expect, test } from 'vitest';
import { applyEdits } from './apply-edits.ts';
import { type JsonNode, WANT_EVERYTHING } from './json-node.ts';
import { appendMember, prependMember, removeMembers } from './member-edits.ts';
import { readJson } from './read-json.ts';

function nodeOf(text: string): JsonNode {
  const { root } = readJson(text, WANT_EVERYTHING);
  if (root === null) throw new Error('Nothing is written.');
  return root;
}

describe('what is taken out goes with its comma', () => {
  function without(text: string, ...gone: number[]): string {
    const node = nodeOf(text);
    const members = gone.map((index) => node.members?.[index]).filter((member) => member !== undefined);
    return applyEdits(text, removeMembers(node, members));
  }

  test.each([
    ['[1, 2, 3]', [0], '[2, 3]'],
    ['[1, 2, 3]', [1], '[1, 3]'],
    ['[1, 2, 3]', [2], '[1, 2]'],
    ['[1, 2, 3]', [0, 1], '[3]'],
    ['[1, 2, 3]', [1, 2], '[1]'],
    ['[1, 2, 3]', [2, 0], '[2]'],
    ['[ 1, 2 ]', [0, 1], '[]'],
    ['[1]', [0], '[]'],
    [' { "a": 1, "b": 2 } ', [0], ' { "b": 2 } '],
    ['{\n  "a": 1,\n  "b": 2\n}', [1], '{\n  "a": 1\n}'],
    ['{\n  "a": 1,\n  "b": 2\n}', [0], '{\n  "b": 2\n}'],
    // For a repeated key, the member is identified by its place.
    ['{"a": 1, "a": 2, "a": 3}', [1], '{"a": 1, "a": 3}'],
    ['[1, 2]', [], '[1, 2]'],
  ])('%j without %j is %j', (text, gone, left) => {
    expect(without(text, ...gone)).toBe(left);
  });

  test('every choice of members leaves the others', () => {
    const values = [0, 1, 2, 3, 4, 5];
    const text = JSON.stringify(values);
    for (let choice = 0; choice < 2 ** values.length; choice += 1) {
      const gone = values.filter((index) => (choice >> index) % 2 === 1);
      expect(JSON.parse(without(text, ...gone))).toEqual(values.filter((index) => !gone.includes(index)));
    }
  });
});

describe('what is added follows the style of the others', () => {
  test.each([
    ['{"a": 1}', '{"a": 1, "b": 2}', '{"b": 2, "a": 1}'],
    ['{}', '{"b": 2}', '{"b": 2}'],
    ['{ \n }', '{"b": 2}', '{"b": 2}'],
    ['{ "a": 1 }', '{ "a": 1, "b": 2 }', '{ "b": 2, "a": 1 }'],
    ['{\n  "a": 1\n}', '{\n  "a": 1,\n  "b": 2\n}', '{\n  "b": 2,\n  "a": 1\n}'],
    ['{\n  "a": 1, "c": 3\n}', '{\n  "a": 1, "c": 3,\n  "b": 2\n}', '{\n  "b": 2,\n  "a": 1, "c": 3\n}'],
    [' {"a": 1}', ' {"a": 1, "b": 2}', ' {"b": 2, "a": 1}'],
  ])('in %j: %j at the end, %j at the beginning', (text, appended, prepended) => {
    const node = nodeOf(text);
    expect(applyEdits(text, [appendMember(text, node, '"b": 2')])).toBe(appended);
    expect(applyEdits(text, [prependMember(text, node, '"b": 2')])).toBe(prepended);
  });
});
