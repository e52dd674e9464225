import type { DocumentSlice } from './document.ts';
import type { CaretPlace, SelectionSlice } from './selection.ts';
import type { ViewSlice } from './view.ts';

/** A line for the person, with at most one thing to press. */
export interface Notice {
  id: number;
  text: string;
  tone: 'info' | 'error';
  action?: { label: string; run: () => void };
}

export interface PlaygroundState {
  document: DocumentSlice;
  selection: SelectionSlice;
  caret: CaretPlace | null;
  view: ViewSlice;
  notices: readonly Notice[];
}
