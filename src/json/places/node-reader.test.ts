import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JsonNode, nodeAt, wantPaths } from '../json-node.ts';
import type { Path } from '../path.ts';
import { readJson } from '../read-json.ts';
import { nodeOf } from './node-of.ts';

const card = (index: number) => ({
  key: `card-${index}`,
  components: [
    { componentText: { text: `Card ${index}`, textSize: 'M' } },
    { componentContainer: { containerContent: [{ componentBadge: { badgeLabel: `Badge ${index}` } }] } },
  ],
});
const textOf = (cards: number) =>
  JSON.stringify({ cards: Array.from({ length: cards }, (_, index) => card(index)) }, null, 2);

const PIECES = [
  '',
  'x',
  ' ',
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\n',
  '1',
  '"text": "a", ',
  '"x": {"y": [1]}, ',
  '{},',
];
const PATHS: readonly Path[] = [
  [],
  ['cards'],
  ['cards', 0],
  ['cards', 1, 'components', 0],
  ['cards', 1, 'components', 0, 'componentText'],
  ['cards', 1, 'components', 1],
  ['cards', 2, 'components', 1, 'componentContainer', 'containerContent', 0],
];

/** The node read from this text alone, without earlier versions. */
function freshNodeOf(text: string, path: Path): JsonNode | null {
  const { root } = readJson(text, wantPaths([path]));
  return root === null ? null : (nodeAt(root, path)?.node ?? null);
}

test('a value is found in each version of a text where it is found in that text alone', () => {
  const edits = fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.nat(4),
      added: fc.constantFrom(...PIECES),
      isUndone: fc.boolean(),
    }),
    { minLength: 1, maxLength: 10 },
  );
  fc.assert(
    fc.property(edits, fc.constantFrom(...PATHS), (all, path) => {
      let text = textOf(3);
      for (const { at, removed, added, isUndone } of all) {
        const before = text;
        const start = Math.floor(at * text.length);
        text = text.slice(0, start) + added + text.slice(start + removed);
        expect(nodeOf(text, path)).toEqual(freshNodeOf(text, path));
        if (isUndone) text = before;
      }
    }),
    { numRuns: 500 },
  );
});

test('a value is found under the last of two equal keys, as JSON.parse takes it', () => {
  const text = '{"a": {"b": 1}, "a": {"b": 22}}';
  expect(nodeOf(text, ['a'])).toMatchObject({ start: 21, end: 30 });
});
