import { indentOf, reindented } from '../../json/indentation.ts';
import type { Path } from '../../json/path.ts';
import { type Edited, insertItems } from './list-edit.ts';
import { siblingsFrom } from './siblings.ts';

/** Inserts copies right after the components and selects them. */
export function duplicateComponents(text: string, path: Path, count = 1): Edited | null {
  const siblings = siblingsFrom(text, path, count);
  if (siblings === null) return null;
  const { list, listPath, index, items } = siblings;
  const { edit, at, length } = insertItems(text, list, index + count, (there) =>
    items.map(({ start, end }) => reindented(text.slice(start, end), indentOf(text, start), there)),
  );
  return { edits: [edit], select: { start: at, end: at + length }, path: [...listPath, index + count] };
}
