import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placeAfterKey, placeOfTyped, type SelectOption } from './select-keys.ts';

const named = (...labels: string[]): SelectOption[] => labels.map((label) => ({ value: label, label }));
const fruit = named('Apple', 'Banana', 'Blueberry', 'Cherry');

describe('a key in a list of choices', () => {
  test.each([
    ['ArrowDown', 1, 2],
    ['ArrowDown', 3, 3],
    ['ArrowDown', -1, 0],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, 0],
    ['Home', 2, 0],
    ['End', 0, 3],
    ['PageDown', 0, 3],
    ['PageUp', 3, 0],
  ])('%s leads from %i to %i', (key, from, to) => expect(placeAfterKey(key, from, fruit)).toBe(to));

  test('goes ten further with PageDown, and ten back with PageUp', () => {
    const many = named(...Array.from({ length: 30 }, (_, index) => `${index}`));
    expect(placeAfterKey('PageDown', 3, many)).toBe(13);
    expect(placeAfterKey('PageUp', 13, many)).toBe(3);
  });

  test('passes what cannot be chosen, also at the ends', () => {
    const some = fruit.map((option, index) => ({ ...option, disabled: index !== 1 && index !== 2 }));
    expect(placeAfterKey('Home', 2, some)).toBe(1);
    expect(placeAfterKey('End', 1, some)).toBe(2);
    expect(placeAfterKey('ArrowDown', 2, some)).toBe(2);
    expect(placeAfterKey('ArrowUp', 1, some)).toBe(1);
  });

  test('leads nowhere in an empty list, or by another key', () => {
    expect(placeAfterKey('ArrowDown', -1, [])).toBeNull();
    expect(placeAfterKey('F4', 0, fruit)).toBeNull();
  });
});

describe('what is typed in a list of choices', () => {
  test('finds the next option that begins with it, whatever its case, and starts over at the end', () => {
    expect(placeOfTyped('b', 0, fruit)).toBe(1);
    expect(placeOfTyped('B', 1, fruit)).toBe(2);
    expect(placeOfTyped('b', 2, fruit)).toBe(1);
    expect(placeOfTyped('c', -1, fruit)).toBe(3);
  });

  test('stays on an option for as long as more letters match it', () => {
    expect(placeOfTyped('bl', 1, fruit)).toBe(2);
    expect(placeOfTyped('blu', 2, fruit)).toBe(2);
  });

  test('goes from match to match when one letter is typed again', () => {
    expect(placeOfTyped('bb', 1, fruit)).toBe(2);
    expect(placeOfTyped('bbb', 2, fruit)).toBe(1);
  });

  test('finds no option that cannot be chosen, and none that does not begin so', () => {
    expect(placeOfTyped('a', 1, [{ value: 'a', label: 'Apple', disabled: true }])).toBeNull();
    expect(placeOfTyped('pp', 0, fruit)).toBeNull();
  });
});

test('the app has no select of the browser’s own, which no theme reaches', () => {
  const src = join(import.meta.dirname, '../..');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.tsx'),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((path) => /<select\b/.test(readFileSync(join(src, path), 'utf8')))).toEqual([]);
});
