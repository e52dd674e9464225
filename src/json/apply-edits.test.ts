import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, inOrder, invertEdits } from './apply-edits.ts';

test('edits count from the text before, whatever their order', () => {
  const edits = [
    { start: 4, end: 5, text: 'EEE' },
    { start: 0, end: 2, text: '' },
    { start: 6, end: 6, text: '!' },
  ];
  expect(applyEdits('abcdef', edits)).toBe('cdEEEf!');
  expect(inOrder(edits).map(({ start }) => start)).toEqual([0, 4, 6]);
});

test('of two insertions at one place the first listed comes first, and both come before what is replaced there', () => {
  const at = (start: number, end: number, text: string) => ({ start, end, text });
  expect(applyEdits('ab', [at(1, 2, 'X'), at(1, 1, '1'), at(1, 1, '2')])).toBe('a12X');
});

test('one edit and no edit are no special cases', () => {
  expect(applyEdits('abc', [{ start: 1, end: 2, text: 'XY' }])).toBe('aXYc');
  expect(applyEdits('abc', [])).toBe('abc');
});

test('inverted edits give the text back', () => {
  const lengths = fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.string({ maxLength: 5 })), { maxLength: 5 });
  fc.assert(
    fc.property(fc.string({ minLength: 60, maxLength: 60 }), lengths, (text, parts) => {
      let at = 0;
      const edits = parts.map(([gap, length, written]) => {
        const start = at + gap;
        at = start + length;
        return { start, end: at, text: written };
      });
      expect(applyEdits(applyEdits(text, edits), invertEdits(text, edits.toReversed()))).toBe(text);
    }),
  );
});
