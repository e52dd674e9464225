import type { Path } from '../../json/path.ts';
import { type Context, contextWithin } from '../assist/context.ts';
import type { Placement } from '../format/components/define.ts';
import { componentTable, isComponentKind } from '../format/components/table.ts';
import type { ComponentKind } from '../format/drawn.ts';

/** A list of components in a document, and an index in it. */
export interface ComponentPlace {
  list: Path;
  index: number;
}

/** What a path leads to, judging by its names; `root` says whether the document is an array or an object. */
export function contextOfPath(root: 'array' | 'object', path: Path): Context {
  const start: Context = root === 'array' ? { is: 'components', placement: 'card' } : { is: 'root' };
  return path.reduce<Context>(contextWithin, start);
}

/** The placement of the components in the list at `path`; null if it isn't a list of components. */
export function placementOf(text: string, path: Path): Placement | null {
  const root = /^\s*\[/.test(text) ? 'array' : 'object';
  const context = contextOfPath(root, path);
  return context.is === 'components' ? context.placement : null;
}

/** The placement of the component at `path`, judging by its names; a component alone counts as in a card. */
export function placementAt(path: Path): Placement | null {
  const list = path.slice(0, -1);
  if (path.length === 0) return 'card';
  const context = contextOfPath(typeof path[0] === 'number' ? 'array' : 'object', list);
  return context.is === 'components' ? context.placement : null;
}

/** Whether a component is allowed there (SPEC.md §3). */
export function mayStand(kind: ComponentKind, placement: Placement): boolean {
  return componentTable[kind].placement.includes(placement);
}

/** How many components the list at `path` must hold: one side of a row or a container can't be left empty. */
export function fewestIn(path: Path): number {
  const [kind, name] = path.slice(-2);
  if (typeof kind !== 'string' || typeof name !== 'string' || !isComponentKind(kind)) return 0;
  const { fields } = componentTable[kind];
  const rule = Object.hasOwn(fields, name) ? fields[name]?.rule : undefined;
  return rule?.kind === 'content' ? rule.min : 0;
}

/** The list that a component is in and its index; null for the root and anything else that isn't a list item. */
export function placeOf(path: Path): ComponentPlace | null {
  const index = path.at(-1);
  return typeof index === 'number' ? { list: path.slice(0, -1), index } : null;
}
