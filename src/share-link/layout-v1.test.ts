import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withLayout, withoutLayout } from './layout-v1.ts';

test('a text that closes more than it opens is written at the margin', () => {
  expect(withLayout(']}[1]', 100)).toBe('\n]\n}[\n  1\n]');
});

test('a text whose layout has exactly the limit is given back with it, one character more is too long', () => {
  for (const text of ['[1]', '{"a":[1,{"b":"c"}],"d":[]}', '"a"', '1,2', '[],[]', '{"a":1}', ':']) {
    const whole = withLayout(text, 1000) ?? '';
    expect(withLayout(text, whole.length)).toBe(whole);
    expect(withLayout(text, whole.length - 1)).toBe(null);
  }
});

test('an empty list or object stays as it is', () => {
  expect(withLayout('[[],{}]', 100)).toBe('[\n  [],\n  {}\n]');
});

test('white space inside a string stays, also after an escaped quote', () => {
  expect(withoutLayout(' [ "a \\" b" ,\t1 ]\r\n')).toBe('["a \\" b",1]');
  expect(withoutLayout('"a\\\\" "b"')).toBe('"a\\\\""b"');
});

test('no text of brackets, quotes and white space makes it throw, and only white space is added', () => {
  const part = fc.constantFrom('[', ']', '{', '}', ',', ':', '"', '\\', ' ', '\n', '1');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const bare = withoutLayout(parts.join(''));
      expect(withoutLayout(withLayout(bare, 10_000) ?? '')).toBe(bare);
    }),
  );
});
