import { expect, test } from 'vitest';
import { COMPONENT_KINDS } from '../../cards/format/components/table.ts';
import { draggedKind, dragTypeOf } from './component-drag.ts';

test.each(COMPONENT_KINDS)('%s is known from the types of its drag alone', (kind) => {
  expect(draggedKind(['text/plain', dragTypeOf(kind)])).toBe(kind);
});

test('a drag of something else carries no component', () => {
  expect(draggedKind(['text/plain', 'Files'])).toBeNull();
});
