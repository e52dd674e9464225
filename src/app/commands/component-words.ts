import { kindAt } from '../../cards/edit/kind-at.ts';
import { listAt } from '../../cards/edit/list-edit.ts';
import { placeOf } from '../../cards/edit/place.ts';
import { componentTable } from '../../cards/format/components/table.ts';
import type { Path } from '../../json/path.ts';

/** "the badge", "the card", "3 components". */
export function nameOfPicked(text: string, path: Path, count: number): string {
  const isCard = path.at(-2) === 'cards';
  if (count > 1) return `${count} ${isCard ? 'cards' : 'components'}`;
  const kind = kindAt(text, path);
  if (kind === null) return isCard ? 'the card' : 'the component';
  return `the ${componentTable[kind].name.toLowerCase()}`;
}

export function inCountWords(count: number): string {
  return count === 1 ? 'It' : 'They';
}

/** "position 2 of 5 in Container": for people who can't see where something went. */
export function positionInWords(text: string, path: Path): string {
  const place = placeOf(path);
  if (place === null) return 'its place';
  const count = listAt(text, place.list)?.items.length ?? 0;
  return `position ${place.index + 1} of ${count} in ${nameOfList(place.list)}`;
}

/** Where a list of components is, in words. */
function nameOfList(list: Path): string {
  switch (list.at(-1)) {
    case 'cards':
      return 'the cards';
    case 'rowMainContent':
      return 'Row, Main';
    case 'rowAsideContent':
      return 'Row, Aside';
    case 'containerContent':
      return 'Container';
    default:
      return 'Card';
  }
}
