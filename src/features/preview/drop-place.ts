import { contextOfPath, mayStand } from '../../cards/edit/place.ts';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import { fromPointer } from '../../json/path.ts';

/** Between which components something is dropped, and where the line that shows it is drawn. */
export interface DropPlace {
  /** JSON pointer of the list of components. */
  list: string;
  index: number;
  /** In pixels from the column's corner. */
  line: { left: number; top: number; width: number };
}

const LIST = '[data-list]';
const COMPONENT = '[data-component]';
/** This near to its edge, the place beside a container is meant, not the one inside. */
const EDGE = 8;

/** The place for a component of this kind nearest to where the pointer is; null where it may not stand. */
export function dropPlaceAt(
  column: HTMLElement,
  kind: ComponentKind,
  target: Element,
  y: number,
): DropPlace | null {
  for (let list = listAround(target); list !== null; list = listAround(list.parentElement)) {
    if (!column.contains(list)) return null;
    if (mayStandIn(kind, list) && !isBeside(kind, list, y)) return placeIn(column, list, y);
  }
  return null;
}

function listAround(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>(LIST) ?? null;
}

function mayStandIn(kind: ComponentKind, list: HTMLElement): boolean {
  const path = fromPointer(list.dataset.list ?? '');
  const context = contextOfPath(typeof path[0] === 'number' || path.length === 0 ? 'array' : 'object', path);
  return context.is === 'components' && mayStand(kind, context.placement);
}

function isBeside(kind: ComponentKind, list: HTMLElement, y: number): boolean {
  const outer = list.matches(COMPONENT) ? listAround(list.parentElement) : null;
  if (outer === null || !mayStandIn(kind, outer)) return false;
  const { top, bottom } = list.getBoundingClientRect();
  return y < top + EDGE || y > bottom - EDGE;
}

function placeIn(column: HTMLElement, list: HTMLElement, y: number): DropPlace {
  const outer = column.getBoundingClientRect();
  const items = [...list.querySelectorAll<HTMLElement>(COMPONENT)]
    .filter((element) => listAround(element.parentElement) === list)
    .map((element) => ({ box: element.getBoundingClientRect(), path: element.dataset.path ?? '' }));
  const next = items.find(({ box }) => y < (box.top + box.bottom) / 2);
  const previous = next === undefined ? items.at(-1) : items[items.indexOf(next) - 1];
  const frame = (next ?? previous)?.box ?? list.getBoundingClientRect();
  const top =
    next === undefined
      ? frame.bottom
      : previous === undefined
        ? next.box.top
        : (previous.box.bottom + next.box.top) / 2;
  return {
    list: list.dataset.list ?? '',
    index:
      next === undefined ? (previous === undefined ? 0 : indexOf(previous.path) + 1) : indexOf(next.path),
    line: { left: frame.left - outer.left, top: top - outer.top, width: frame.width },
  };
}

function indexOf(pointer: string): number {
  return Number(pointer.slice(pointer.lastIndexOf('/') + 1));
}
