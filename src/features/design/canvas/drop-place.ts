import { fromPointer, type Path } from '../../../json/path.ts';

/** Where something is dropped, and where to draw the line that shows it. */
export interface DropPlace {
  list: Path;
  index: number;
  /** In pixels from the column's corner. */
  line: { left: number; top: number; width: number };
}

/** Whether what is dragged may go into the list at this path, at this index. */
export type MayDrop = (list: Path, index: number) => boolean;

const LIST = '[data-list]';
const COMPONENT = '[data-component]';
const CARD = '[data-card-path]';
/** Within this many pixels of a container's edge, things are dropped next to the container, not into it. */
const EDGE = 8;

/** The place nearest to the pointer that accepts what is dragged; null if there isn't one nearby. */
export function dropPlaceAt(
  column: HTMLElement,
  mayDrop: MayDrop,
  target: Element,
  y: number,
): DropPlace | null {
  for (let list = listAround(target); list !== null; list = listAround(list.parentElement)) {
    if (!column.contains(list)) return null;
    const place = placeIn(column, list, y);
    if (mayDrop(place.list, place.index) && !isBeside(column, mayDrop, list, y)) return place;
  }
  return null;
}

/** The place between the cards above and below the pointer. */
export function dropPlaceOfCard(column: HTMLElement, y: number): DropPlace {
  const cards = [...column.querySelectorAll<HTMLElement>(CARD)];
  return between(column, ['cards'], cards, column, y);
}

/** The gap between components within `near` pixels of the pointer; null if the pointer is inside a component. */
export function gapAt(column: HTMLElement, target: Element, y: number, near: number): DropPlace | null {
  const list = listAround(target);
  if (list === null || !column.contains(list)) return null;
  const place = placeIn(column, list, y);
  const offset = y - column.getBoundingClientRect().top;
  if (Math.abs(offset - place.line.top) <= near) return place;
  const outer = listAround(list.parentElement);
  return outer === null || outer === list ? null : gapAt(column, outer, y, near);
}

/** The gap right after the component drawn by `element`; null if it isn't in a list. */
export function gapBehind(column: HTMLElement, element: HTMLElement): DropPlace | null {
  const list = listAround(element.parentElement);
  const path = element.dataset.path;
  if (list === null || path === undefined) return null;
  const box = element.getBoundingClientRect();
  const outer = column.getBoundingClientRect();
  return {
    list: listPath(list),
    index: indexOf(path) + 1,
    line: { left: box.left - outer.left, top: box.bottom - outer.top + 1, width: box.width },
  };
}

function listAround(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>(LIST) ?? null;
}

function listPath(list: HTMLElement): Path {
  return fromPointer(list.dataset.list ?? '');
}

function isBeside(column: HTMLElement, mayDrop: MayDrop, list: HTMLElement, y: number): boolean {
  const outer = list.matches(COMPONENT) ? listAround(list.parentElement) : null;
  if (outer === null) return false;
  const place = placeIn(column, outer, y);
  if (!mayDrop(place.list, place.index)) return false;
  const { top, bottom } = list.getBoundingClientRect();
  return y < top + EDGE || y > bottom - EDGE;
}

function placeIn(column: HTMLElement, list: HTMLElement, y: number): DropPlace {
  const items = [...list.querySelectorAll<HTMLElement>(COMPONENT)].filter(
    (element) => listAround(element.parentElement) === list,
  );
  return between(column, listPath(list), items, list, y);
}

function between(
  column: HTMLElement,
  list: Path,
  elements: readonly HTMLElement[],
  frameOfNone: HTMLElement,
  y: number,
): DropPlace {
  const outer = column.getBoundingClientRect();
  const items = elements.map((element) => ({
    box: element.getBoundingClientRect(),
    index: indexOf(element.dataset.path ?? element.dataset.cardPath ?? ''),
  }));
  const next = items.find(({ box }) => y < (box.top + box.bottom) / 2);
  const previous = next === undefined ? items.at(-1) : items[items.indexOf(next) - 1];
  const frame = (next ?? previous)?.box ?? frameOfNone.getBoundingClientRect();
  const top =
    next === undefined
      ? frame.bottom
      : previous === undefined
        ? next.box.top
        : (previous.box.bottom + next.box.top) / 2;
  return {
    list,
    index: next === undefined ? (previous === undefined ? 0 : previous.index + 1) : next.index,
    line: { left: frame.left - outer.left, top: top - outer.top, width: frame.width },
  };
}

function indexOf(pointer: string): number {
  return Number(pointer.slice(pointer.lastIndexOf('/') + 1));
}
