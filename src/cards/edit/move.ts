import { indentOf, reindented } from '../../json/indentation.ts';
import type { Path } from '../../json/path.ts';
import { type Edited, insertItem, listAt, removeItem } from './list-edit.ts';
import { placeOf } from './place.ts';

/** Swaps a component with the one before (-1) or after (1) it. Null at the end of its list. */
export function moveComponent(text: string, path: Path, by: -1 | 1): Edited | null {
  const place = placeOf(path);
  const list = place === null ? null : listAt(text, place.list);
  const [moved, other] = [list?.items[place?.index ?? -1], list?.items[(place?.index ?? -1) + by]];
  if (moved === undefined || other === undefined) return null;
  const [movedText, otherText] = [text.slice(moved.start, moved.end), text.slice(other.start, other.end)];
  const edits = [
    { start: moved.start, end: moved.end, text: otherText },
    { start: other.start, end: other.end, text: movedText },
  ];
  const start = by === -1 ? other.start : other.start + otherText.length - movedText.length;
  return { edits, select: { start, end: start + movedText.length } };
}

/** A copy right after the component, selected. */
export function duplicateComponent(text: string, path: Path): Edited | null {
  const place = placeOf(path);
  const list = place === null ? null : listAt(text, place.list);
  const item = place === null ? undefined : list?.items[place.index];
  if (place === null || list === null || item === undefined) return null;
  const written = text.slice(item.start, item.end);
  const indent = indentOf(text, item.start);
  const { edit, at, length } = insertItem(text, list, place.index + 1, (there) =>
    reindented(written, indent, there),
  );
  return { edits: [edit], select: { start: at, end: at + length } };
}

/** Takes a component out of its list; what took its place is where the caret goes. */
export function deleteComponent(text: string, path: Path): Edited | null {
  const place = placeOf(path);
  const list = place === null ? null : listAt(text, place.list);
  const edit = place === null || list === null ? null : removeItem(text, list, place.index);
  return edit === null ? null : { edits: [edit], select: { start: edit.start, end: edit.start } };
}
