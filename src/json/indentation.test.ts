import { expect, test } from 'vitest';
import { indentOf, reindented, spaceBefore } from './indentation.ts';

test.each([
  ['  a', 2, '  '],
  ['x\n\t  a: b', 6, '\t  '],
  ['x\n\t  a: b\n      c', 8, '\t  '],
  ['\n\n  a', 2, ''],
  // Only white space before the offset counts.
  ['x\n    a', 4, '  '],
  ['a', 0, ''],
  ['  a\n', 3, '  '],
])('the line of %j at %i is indented by %j', (text, offset, indent) => {
  expect(indentOf(text, offset)).toBe(indent);
});

test.each([
  ['[\n  1]', 1, 4, '\n  '],
  ['[1]', 1, 1, ''],
  ['[ x  1]', 1, 5, '  '],
  ['  x', 1, 2, ' '],
])('the space in %j between %i and %i is %j', (text, start, end, space) => {
  expect(spaceBefore(text, start, end)).toBe(space);
});

test('what is written moves to another indentation, and keeps its inner shape', () => {
  expect(reindented('{\n    "a": 1\n  }', '  ', '\t')).toBe('{\n\t  "a": 1\n\t}');
  expect(reindented('  {\n    1\n  }', '  ', '')).toBe('  {\n  1\n}');
  expect(reindented('{\n  1\n}', '', '  ')).toBe('{\n    1\n  }');
  expect(reindented('{\n  1\n}', '  ', '  ')).toBe('{\n  1\n}');
});

test('a line that is indented by less stays where it is', () => {
  expect(reindented('{\n1  \n  }', '  ', '    ')).toBe('{\n1  \n    }');
});
