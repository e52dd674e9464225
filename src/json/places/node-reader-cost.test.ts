import { expect, test, vi } from 'vitest';
import { readJson } from '../read-json.ts';
import { nodeOf } from './node-of.ts';

vi.mock('../read-json.ts', { spy: true });

test('of a key only the object that it is in is read', () => {
  const cards = Array.from({ length: 400 }, (_, index) => ({
    key: `card-${index}`,
    components: [{ componentText: { text: `Card ${index}`, textSize: 'M' } }],
  }));
  const text = JSON.stringify({ cards }, null, 2);
  const path = ['cards', 200, 'components', 0];
  nodeOf(text, path);
  vi.mocked(readJson).mockClear();
  nodeOf(text.replace('"Card 200', '"Card 200a'), path);
  expect(vi.mocked(readJson).mock.calls.map(([read]) => JSON.parse(read))).toEqual([
    { text: 'Card 200a', textSize: 'M' },
  ]);
});
