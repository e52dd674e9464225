import fc from 'fast-check';
import { expect, test } from 'vitest';
import { find } from './find.ts';
import { locate } from './locate.ts';

const card = (index: number) => ({
  key: `card-${index}`,
  components: [{ componentText: { text: `Card ${index}` } }, { componentRow: { rowMainContent: [] } }],
});
const LARGE = JSON.stringify({ cards: Array.from({ length: 200 }, (_, index) => card(index)) }, null, 2);
const PIECES = [
  '',
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\n',
  '/*',
  '// x',
  'x',
  '{"componentDivider": {}},',
];

const place = fc.double({ min: 0, max: 1, noNaN: true });
const steps = fc.array(
  fc.record({ at: place, removed: fc.nat(4), added: fc.constantFrom(...PIECES), look: place }),
  {
    maxLength: 8,
  },
);

/** Reads after clearing what was remembered, by first reading a text that starts differently. */
function forgetting<T>(read: () => T): T {
  locate('x', 1);
  find('x', []);
  return read();
}

test('what is remembered of an earlier version never changes where a place is found', () => {
  fc.assert(
    fc.property(steps, (edits) => {
      let text = LARGE;
      const remembered = edits.map(({ at, removed, added, look }) => {
        const start = Math.floor(at * text.length);
        text = text.slice(0, start) + added + text.slice(start + removed);
        const offset = Math.floor(look * text.length);
        const path = ['cards', Math.floor(look * 200), 'components', 1];
        return { text, offset, path, place: locate(text, offset), found: find(text, path) };
      });
      for (const { place: found, found: range, ...of } of remembered) {
        expect(forgetting(() => locate(of.text, of.offset))).toEqual(found);
        expect(forgetting(() => find(of.text, of.path))).toEqual(range);
      }
    }),
    { numRuns: 100 },
  );
});

/** How many characters are read one by one to find the place. */
function charactersRead(text: string, offset: number): number {
  let count = 0;
  class Watched extends String {
    override charCodeAt(index: number): number {
      count += 1;
      return super.charCodeAt(index);
    }
  }
  locate(new Watched(text) as string, offset);
  return count;
}

test('a place near the last one is found without reading from the start again', () => {
  const near = LARGE.length - 100;
  const next = `${LARGE.slice(0, near)}x${LARGE.slice(near)}`;
  const fromStart = forgetting(() => charactersRead(LARGE, near));
  expect(charactersRead(next, near)).toBeLessThan(fromStart / 2);
});
