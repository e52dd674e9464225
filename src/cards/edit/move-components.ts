import type { Path } from '../../json/path.ts';
import type { Edited } from './list-edit.ts';
import { siblingsFrom } from './siblings.ts';

/** Moves components before (-1) or after (1) their neighbour. Null at the end of their list. */
export function moveComponents(text: string, path: Path, by: -1 | 1, count = 1): Edited | null {
  const siblings = siblingsFrom(text, path, count);
  if (siblings === null) return null;
  const { list, listPath, index, first, last } = siblings;
  const other = list.items[by === -1 ? index - 1 : index + count];
  if (other === undefined) return null;
  const [moved, neighbour] = [text.slice(first.start, last.end), text.slice(other.start, other.end)];
  const edits = [
    { start: first.start, end: last.end, text: neighbour },
    { start: other.start, end: other.end, text: moved },
  ];
  const start = by === -1 ? other.start : other.start + neighbour.length - moved.length;
  return { edits, select: { start, end: start + moved.length }, path: [...listPath, index + by] };
}
