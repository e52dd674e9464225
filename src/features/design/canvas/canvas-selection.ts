import { partAt } from '../../../cards/assist/value-at.ts';
import { kindAt } from '../../../cards/edit/kind-at.ts';
import type { ComponentPlace } from '../../../cards/edit/place.ts';
import { componentTable } from '../../../cards/format/components/table.ts';
import type { ComponentKind } from '../../../cards/format/drawn.ts';
import { isArray, isObject } from '../../../json/json.ts';
import type { Path } from '../../../json/path.ts';
import { type SelectedComponent, selectedPaths } from '../../../state/document/selection.ts';
import type { Picked } from '../component-actions.ts';
import { mainField } from '../main-field.ts';

/** What the toolbar, the menu and the keys of the canvas need to know about the selection. */
export interface CanvasSelection {
  paths: readonly Path[];
  picked: Picked;
  /** The known kinds of the selected components; empty for cards. */
  kinds: readonly ComponentKind[];
  isCard: boolean;
  /** Whether it's a card, or only components of known kinds. */
  isKnown: boolean;
  /** Such as "Badge", "Card" or "3 selected". */
  name: string;
  /** Whether it has text that can be edited in place. */
  isEditable: boolean;
}

export function canvasSelection(text: string, selected: SelectedComponent | null): CanvasSelection | null {
  const paths = selectedPaths(selected);
  const [first] = paths;
  if (first === undefined) return null;
  const kinds = paths.flatMap((path): ComponentKind | never[] => kindAt(text, path) ?? []);
  const [kind] = kinds;
  const isCard = kind === undefined && isCardAt(text, first);
  const isAlone = paths.length === 1;
  const nameOfOne = isCard || kind === undefined ? 'Card' : componentTable[kind].name;
  return {
    paths,
    picked: { path: first, count: paths.length },
    kinds,
    isCard,
    isKnown: isCard || kinds.length === paths.length,
    name: isAlone ? nameOfOne : `${paths.length} selected`,
    isEditable: isAlone && (isCard || (kind !== undefined && mainField(kind) !== null)),
  };
}

/** Where to insert something after the selection; in a card, at its end. Null if there's no list to insert into. */
export function placeAfter(text: string, { picked, isCard }: CanvasSelection): ComponentPlace | null {
  const { path, count } = picked;
  const index = path.at(-1);
  if (!isCard && typeof index === 'number') return { list: path.slice(0, -1), index: index + count };
  const list = [...(isCard ? path : []), 'components'];
  const components = partAt(text, list)?.value;
  if (components === undefined) return null;
  return { list, index: isArray(components) ? components.length : 0 };
}

/** The path of the component or card around a component; null if there isn't one, as for a card. */
export function outside(path: Path): Path | null {
  for (let length = path.length - 1; length > 0; length -= 1) {
    if (typeof path[length - 1] === 'number') return path.slice(0, length);
  }
  return null;
}

function isCardAt(text: string, path: Path): boolean {
  if (path.length === 2 && path[0] === 'cards') return true;
  const value = path.length === 0 ? partAt(text, path)?.value : undefined;
  return isObject(value) && ('components' in value || 'key' in value);
}
