import { expect, test } from 'vitest';
import { fromPointer, toPointer } from './path.ts';

test.each([
  [[], ''],
  [['cards', 0, 'components', 12], '/cards/0/components/12'],
  [['a/b', '~1', ''], '/a~1b/~01/'],
])('the pointer of %j is %j, and leads back', (path, pointer) => {
  expect(toPointer(path)).toBe(pointer);
  expect(fromPointer(pointer)).toEqual(path);
});
