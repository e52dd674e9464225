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

/** What is selected on the canvas, as its toolbar, menu and keys need to know it. */
export interface CanvasSelection {
  paths: readonly Path[];
  picked: Picked;
  /** Those that can be told; none for cards. */
  kinds: readonly ComponentKind[];
  isCard: boolean;
  /** All of it is a card, or components of known kinds. */
  isKnown: boolean;
  /** "Badge", "Card", "3 selected". */
  name: string;
  /** It has words that can be edited in place. */
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

/** Where something is inserted behind the selected; in a card, at its end. */
export function placeAfter(text: string, { picked, isCard }: CanvasSelection): ComponentPlace | null {
  const { path, count } = picked;
  const index = path.at(-1);
  if (!isCard && typeof index === 'number') return { list: path.slice(0, -1), index: index + count };
  const list = [...(isCard ? path : []), 'components'];
  const components = partAt(text, list)?.value;
  if (components === undefined) return null;
  return { list, index: isArray(components) ? components.length : 0 };
}

/** From a component to what it is in, from a card to nothing. */
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
