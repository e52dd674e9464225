import type { Path } from '../../json/path.ts';
import { find } from '../../json/places/find.ts';
import { kindAt } from './kind-at.ts';
import { listAt } from './list-edit.ts';
import { type ComponentPlace, placeOf } from './place.ts';
import { refusalToRelocate } from './relocate-components.ts';

/**
 * Where an arrow key moves components. `left`: from a row's aside to its main side, or else out of the component
 * they're in. `right`: from a row's main side to its aside, or else into the row or container next to them. Null if
 * there's no such place.
 */
export function placeByKey(
  text: string,
  path: Path,
  count: number,
  key: 'left' | 'right',
): ComponentPlace | null {
  const place = placeOf(path);
  if (place === null) return null;
  const candidates = key === 'left' ? outwards(text, place) : inwards(text, place, count);
  return (
    candidates.find(
      (candidate) =>
        listAt(text, candidate.list) !== null && refusalToRelocate(text, path, count, candidate) === null,
    ) ?? null
  );
}

function outwards(text: string, { list }: ComponentPlace): ComponentPlace[] {
  const side = list.at(-1);
  const owner = placeOf(list.slice(0, -2));
  const outside = owner === null ? [] : [{ list: owner.list, index: owner.index + 1 }];
  if (side !== 'rowAsideContent') return outside;
  return [endOf(text, [...list.slice(0, -1), 'rowMainContent']), ...outside];
}

function inwards(text: string, { list, index }: ComponentPlace, count: number): ComponentPlace[] {
  if (list.at(-1) === 'rowMainContent') return [endOf(text, [...list.slice(0, -1), 'rowAsideContent'])];
  return [
    ...listsOf(text, [...list, index - 1]).map((inner) => endOf(text, inner)),
    ...listsOf(text, [...list, index + count]).map((inner) => ({ list: inner, index: 0 })),
  ];
}

/** The lists of components that a row, container or card holds. */
function listsOf(text: string, path: Path): Path[] {
  if (Number(path.at(-1)) < 0 || find(text, path) === null) return [];
  const kind = kindAt(text, path);
  if (kind === 'componentContainer') return [[...path, kind, 'containerContent']];
  if (kind !== 'componentRow') return [];
  return [[...path, kind, 'rowMainContent']];
}

function endOf(text: string, list: Path): ComponentPlace {
  return { list, index: listAt(text, list)?.items.length ?? 0 };
}
