import { expect, it } from 'vitest';
import { siblingsAt } from './siblings-at.ts';

const TEXT = JSON.stringify({
  cards: [
    { key: 'usage', components: [{ componentSpacer: { spacerSize: 'M' } }, { componentDivider: {} }] },
    { key: 'plan', components: null },
  ],
});

it('names cards by their keys and components by their names', () => {
  expect(siblingsAt(TEXT, ['cards', 1])).toEqual([
    { label: '0 usage', path: ['cards', 0] },
    { label: '1 plan', path: ['cards', 1] },
  ]);
  expect(siblingsAt(TEXT, ['cards', 0, 'components', 0]).map(({ label }) => label)).toEqual([
    '0 componentSpacer',
    '1 componentDivider',
  ]);
});

it('names fields by their keys, also while the text is broken elsewhere', () => {
  expect(siblingsAt(`${TEXT.slice(0, -1)}`, ['cards', 0, 'key']).map(({ label }) => label)).toEqual([
    'key',
    'components',
  ]);
});

it('finds nothing where there is nothing', () => {
  expect(siblingsAt(TEXT, ['cards', 7, 'key'])).toEqual([]);
});
