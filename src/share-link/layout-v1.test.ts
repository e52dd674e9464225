import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withLayout, withoutLayout } from './layout-v1.ts';

test('a text that closes more than it opens is laid out at the margin', () => {
  expect(withLayout(']}[1]', 100)).toBe('\n]\n}[\n  1\n]');
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
