import type { JsonMember } from '../../json/json-node.ts';
import type { Path } from '../../json/path.ts';
import { type List, listAt } from './list-edit.ts';
import { placeOf } from './place.ts';

/** Consecutive components or cards of one list. */
export interface Siblings {
  list: List;
  listPath: Path;
  /** The index of the first one. */
  index: number;
  items: readonly JsonMember[];
  first: JsonMember;
  last: JsonMember;
}

/** `count` siblings starting at `path`, in a text that may be broken elsewhere; null if they don't all exist. */
export function siblingsFrom(text: string, path: Path, count: number): Siblings | null {
  const place = placeOf(path);
  const list = place === null ? null : listAt(text, place.list);
  if (place === null || list === null) return null;
  const items = list.items.slice(place.index, place.index + count);
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined || items.length < count) return null;
  return { list, listPath: place.list, index: place.index, items, first, last };
}
