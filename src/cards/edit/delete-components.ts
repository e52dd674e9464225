import type { Path } from '../../json/path.ts';
import { type Edited, listAt, removeItems } from './list-edit.ts';
import { fewestIn } from './place.ts';
import { siblingsFrom } from './siblings.ts';

/**
 * Removes components from their list; the caret goes to what's now in their place. Removing the last component of a
 * row or container removes that too. Null if they aren't in a list, or if they're all that's left in a row's main
 * side while its aside isn't empty.
 */
export function deleteComponents(text: string, path: Path, count = 1): Edited | null {
  const siblings = siblingsFrom(text, path, count);
  if (siblings === null) return null;
  const { list, listPath, index } = siblings;
  const left = list.items.length - count;
  if (left < fewestIn(listPath)) {
    const owner = listPath.slice(0, -2);
    const others = otherLists(listPath).some((other) => (listAt(text, other)?.items.length ?? 0) > 0);
    return others ? null : deleteComponents(text, owner);
  }
  const edit = removeItems(text, list, index, count);
  if (edit === null) return null;
  const near = left === 0 ? ownerOf(listPath) : [...listPath, Math.min(index, left - 1)];
  return { edits: [edit], select: { start: edit.start, end: edit.start }, path: near };
}

/** The component or card that a list belongs to; null for a list of cards, and for a list that's the document. */
function ownerOf(list: Path): Path | null {
  const field = list.at(-1);
  if (field === undefined || field === 'cards') return null;
  return field === 'components' ? list.slice(0, -1) : list.slice(0, -2);
}

/** The other sides of the same row. */
function otherLists(list: Path): Path[] {
  const name = list.at(-1);
  return ['rowMainContent', 'rowAsideContent']
    .filter((side) => name !== side && list.at(-2) === 'componentRow')
    .map((side) => [...list.slice(0, -1), side]);
}
