import { describe, expect, test } from 'vitest';
import {
  extendedTo,
  type SelectedComponent,
  samePath,
  selectedPaths,
  selectedSiblings,
} from './selection.ts';

const at = (path: (string | number)[], anchor?: number): SelectedComponent => ({
  path,
  from: 'preview',
  ...(anchor === undefined ? {} : { anchor }),
});

test('paths are the same where every step is', () => {
  const path = ['cards', 0];
  expect(samePath(path, path)).toBe(true);
  expect(samePath(null, null)).toBe(true);
  expect(samePath(path, ['cards', 0])).toBe(true);
  expect(samePath([], [])).toBe(true);
  for (const other of [null, [], ['cards'], ['cards', 1], ['cards', 0, 'key'], ['items', 0]]) {
    expect(samePath(path, other)).toBe(false);
    expect(samePath(other, path)).toBe(false);
  }
});

describe('what is selected', () => {
  test('is one component without an anchor, and all between where there is one', () => {
    expect(selectedSiblings(at(['c', 2]))).toEqual({ path: ['c', 2], count: 1 });
    expect(selectedSiblings(at(['c', 2], 2))).toEqual({ path: ['c', 2], count: 1 });
    expect(selectedSiblings(at(['c', 2], 4))).toEqual({ path: ['c', 2], count: 3 });
    expect(selectedSiblings(at(['c', 4], 2))).toEqual({ path: ['c', 2], count: 3 });
    expect(selectedSiblings(at(['c', 'key'], 2))).toEqual({ path: ['c', 'key'], count: 1 });
  });

  test('is listed in its order', () => {
    expect(selectedPaths(null)).toEqual([]);
    expect(selectedPaths(at(['c', 1]))).toEqual([['c', 1]]);
    expect(selectedPaths(at(['c', 3], 2))).toEqual([
      ['c', 2],
      ['c', 3],
    ]);
  });
});

describe('a selection extended to another component', () => {
  test.each<[string, SelectedComponent | null, (string | number)[], SelectedComponent]>([
    ['from nothing is that component', null, ['c', 1], at(['c', 1])],
    ['reaches from where it began', at(['c', 1]), ['c', 3], at(['c', 3], 1)],
    ['keeps where it began', at(['c', 3], 1), ['c', 0], at(['c', 0], 1)],
    ['back to where it began is one component', at(['c', 3], 1), ['c', 1], at(['c', 1])],
    ['counts the sibling around a deeper one', at(['c', 1]), ['c', 3, 'row', 0], at(['c', 3], 1)],
    ['in another list is that component alone', at(['c', 1]), ['d', 3], at(['d', 3])],
    ['further out is that component alone', at(['c', 1, 'row', 0]), ['c', 3], at(['c', 3])],
    ['from what is no item is that component alone', at(['c', 'x']), ['c', 3], at(['c', 3])],
  ])('%s', (_rule, selected, target, extended) => {
    expect(extendedTo(selected, target)).toEqual(extended);
  });
});
