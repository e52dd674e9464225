import type { Path } from '../../json/path.ts';

/** The component that text and preview agree on, by its place in the document. */
export interface SelectionSlice {
  selected: SelectedComponent | null;
  hovered: Path | null;
}

export interface SelectedComponent {
  path: Path;
  /** Where it was selected: the other side shows it, this side stays as it is. */
  from: 'text' | 'preview';
}

/** Where the editor's caret stands; line and column count from 1. */
export interface CaretPlace {
  offset: number;
  line: number;
  column: number;
}

export function samePath(a: Path | null, b: Path | null): boolean {
  if (a === b) return true;
  return a !== null && b !== null && a.length === b.length && a.every((step, index) => step === b[index]);
}
