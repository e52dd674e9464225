import { indentOf, reindented } from '../../json/indentation.ts';
import type { Path } from '../../json/path.ts';
import { kindOf } from '../assist/kind-of.ts';
import { componentTable } from '../format/components/table.ts';
import { type Edited, insertItems, listAt, removeItems } from './list-edit.ts';
import { type ComponentPlace, fewestIn, mayStand, placementOf } from './place.ts';
import { siblingsFrom } from './siblings.ts';

/** Why components can't be moved to a place, as a sentence; null if they can. */
export function refusalToRelocate(
  text: string,
  path: Path,
  count: number,
  place: ComponentPlace,
): string | null {
  const siblings = siblingsFrom(text, path, count);
  if (siblings === null) return 'It isn’t in a list.';
  const { list, listPath, items } = siblings;
  if (startsWith(place.list, listPath) && isWithin(place.list, path, count)) {
    return 'A component can’t go into itself.';
  }
  if (isSame(listPath, place.list)) return null;
  if (listPath.at(-1) === 'cards' || place.list.at(-1) === 'cards') return 'Cards can only go between cards.';
  const placement = placementOf(text, place.list);
  if (placement === null) return 'There is no list of components here.';
  for (const { value } of items) {
    const kind = kindOf(value);
    if (kind === null) return 'Fix the component first. It isn’t clear which kind it is.';
    if (mayStand(kind, placement)) continue;
    const { name } = componentTable[kind];
    return `A ${name.toLowerCase()} can’t go into a ${placement}.`;
  }
  if (list.items.length - count < fewestIn(listPath)) {
    return listPath.at(-2) === 'componentRow'
      ? 'The main side of a row needs at least one component.'
      : 'A container needs at least one component.';
  }
  return null;
}

/**
 * Moves components or cards to a place in this or another list; the index is the one before the move. Null if
 * they aren't allowed there, or are there already.
 */
export function relocateComponents(
  text: string,
  path: Path,
  count: number,
  place: ComponentPlace,
): Edited | null {
  const siblings = siblingsFrom(text, path, count);
  const target = listAt(text, place.list);
  if (siblings === null || target === null) return null;
  if (refusalToRelocate(text, path, count, place) !== null) return null;
  const { list, listPath, index, items } = siblings;
  const isHere = isSame(listPath, place.list);
  if (isHere && place.index >= index && place.index <= index + count) return null;
  const removal = removeItems(text, list, index, count);
  if (removal === null) return null;
  const { edit, at, length } = insertItems(text, target, place.index, (there) =>
    items.map(({ start, end }) => reindented(text.slice(start, end), indentOf(text, start), there)),
  );
  const shift = removal.start < edit.start ? removal.end - removal.start : 0;
  return {
    edits: [removal, edit],
    select: { start: at - shift, end: at - shift + length },
    path: pathAfter(listPath, index, count, place, isHere),
  };
}

/** The path of the first moved component after the move. */
function pathAfter(from: Path, index: number, count: number, place: ComponentPlace, isHere: boolean): Path {
  if (isHere) return [...from, place.index > index ? place.index - count : place.index];
  const step = place.list[from.length];
  const isBehind = startsWith(place.list, from) && typeof step === 'number' && step > index;
  const list = isBehind ? [...from, step - count, ...place.list.slice(from.length + 1)] : place.list;
  return [...list, place.index];
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, at) => path[at] === step);
}

function isSame(a: Path, b: Path): boolean {
  return a.length === b.length && startsWith(a, b);
}

/** Whether the list is inside one of the components themselves. */
function isWithin(list: Path, path: Path, count: number): boolean {
  const first = Number(path.at(-1));
  const step = list[path.length - 1];
  return typeof step === 'number' && step >= first && step < first + count;
}
