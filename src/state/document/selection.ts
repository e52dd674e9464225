import type { Path } from '../../json/path.ts';

/** The component selected in both the text and the preview, by its path in the document. */
export interface SelectionSlice {
  selected: SelectedComponent | null;
  hovered: Path | null;
}

export interface SelectedComponent {
  path: Path;
  /** Set if several siblings are selected: from the one at this index to `path`, inclusive. */
  anchor?: number;
  /** Where it was selected. The other side brings it into view, this side stays as it is. */
  from: 'text' | 'preview';
}

/** Where the editor's caret is. Lines and columns count from 1. */
export interface CaretPlace {
  offset: number;
  line: number;
  column: number;
}

export function samePath(a: Path | null, b: Path | null): boolean {
  if (a === b) return true;
  return a !== null && b !== null && a.length === b.length && a.every((step, index) => step === b[index]);
}

/** The selected siblings: the path of the first, and how many there are. */
export function selectedSiblings({ path, anchor }: SelectedComponent): { path: Path; count: number } {
  const index = path.at(-1);
  if (anchor === undefined || typeof index !== 'number') return { path, count: 1 };
  return {
    path: [...path.slice(0, -1), Math.min(anchor, index)],
    count: Math.abs(anchor - index) + 1,
  };
}

/** The paths of all selected siblings, in their order. */
export function selectedPaths(selected: SelectedComponent | null): readonly Path[] {
  if (selected === null) return [];
  const { path, count } = selectedSiblings(selected);
  if (count === 1) return [path];
  const list = path.slice(0, -1);
  const first = Number(path.at(-1));
  return Array.from({ length: count }, (_, offset) => [...list, first + offset]);
}

/**
 * The selection from `selected` to `target`, with all siblings between them. If `target` is nested deeper, the
 * sibling that contains it counts. If it's somewhere else, only `target` is selected.
 */
export function extendedTo(selected: SelectedComponent | null, target: Path): SelectedComponent {
  const alone: SelectedComponent = { path: target, from: 'preview' };
  if (selected === null) return alone;
  const { path, anchor } = selected;
  const list = path.slice(0, -1);
  const from = anchor ?? path.at(-1);
  const to = target[list.length];
  if (typeof from !== 'number' || typeof to !== 'number') return alone;
  if (!samePath(list, target.slice(0, list.length))) return alone;
  return { path: [...list, to], from: 'preview', ...(from === to ? {} : { anchor: from }) };
}
