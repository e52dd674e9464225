import { describe, expect, test } from 'vitest';
import { isArray, markUnsure } from './json.ts';
import { reuse } from './reuse.ts';

describe('a value read again', () => {
  test('is the former one where nothing differs', () => {
    const former = { a: [1, { b: 'c' }], d: null };
    expect(reuse(former, structuredClone(former))).toBe(former);
  });

  test('keeps the parts that are alike, and only those', () => {
    const former = { same: { a: 1 }, other: { b: 1 } };
    const next = reuse(former, { same: { a: 1 }, other: { b: 2 } });
    expect(next).toEqual({ same: { a: 1 }, other: { b: 2 } });
    expect(Reflect.get(Object(next), 'same')).toBe(former.same);
    expect(Reflect.get(Object(next), 'other')).not.toBe(former.other);
  });

  test('has its keys in the order in which they are written now', () => {
    const former = { a: 1, b: 2 };
    const next = reuse(former, { b: 2, a: 1 });
    expect(next).not.toBe(former);
    expect(Object.keys(Object(next))).toEqual(['b', 'a']);
  });

  test('is another one with a key less or more', () => {
    expect(reuse({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
    expect(reuse({ a: 1 }, { a: 1, b: 2 })).toEqual({ a: 1, b: 2 });
  });

  test('keeps the items before and behind an insertion', () => {
    const former = [{ a: 1 }, { b: 2 }, { c: 3 }];
    const next = reuse(former, [{ a: 1 }, { new: 0 }, { b: 2 }, { c: 3 }]);
    expect(isArray(next) && former.map((item) => next.indexOf(item))).toEqual([0, 2, 3]);
  });

  test('keeps what is alike within an item that changed between others', () => {
    const former = [0, { kept: { a: 1 }, n: 1 }, 2];
    const next = reuse(former, [1, { kept: { a: 1 }, n: 2 }, 3]);
    const [, item] = isArray(next) ? next : [];
    expect(Reflect.get(Object(item), 'kept')).toBe(Reflect.get(Object(former[1]), 'kept'));
  });

  test('that could be read in part only is not one that was read whole', () => {
    for (const [former, next] of [
      [{ a: 1 }, { a: 1 }],
      [[1], [1]],
    ] as const) {
      markUnsure(next);
      expect(reuse(former, next)).toBe(next);
    }
  });

  test('never takes a list for an object, a text for a list, or `__proto__` for a key like others', () => {
    expect(reuse({}, [])).toEqual([]);
    expect(reuse([], {})).toEqual({});
    expect(reuse('a', ['a'])).toEqual(['a']);
    expect(reuse(null, {})).toEqual({});
    const written = () => JSON.parse('{"__proto__":{"a":1}}');
    const next = reuse(written(), written());
    expect(Object.keys(Object(next))).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(next)).toBe(Object.prototype);
  });
});
