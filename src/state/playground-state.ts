import type { DesignSlice } from './design.ts';
import type { DocumentSlice } from './document/document.ts';
import type { CaretPlace, SelectionSlice } from './document/selection.ts';
import type { ViewSlice } from './view.ts';

/** A one-line message with at most one action. */
export interface Notice {
  id: number;
  text: string;
  tone: 'info' | 'error';
  /** A later notice with the same `about` replaces this one. */
  about?: string;
  /** It's about the current JSON: the next change of the text removes the notice. */
  ofText?: boolean;
  action?: { label: string; run: () => void };
}

export interface PlaygroundState {
  document: DocumentSlice;
  selection: SelectionSlice;
  caret: CaretPlace | null;
  view: ViewSlice;
  design: DesignSlice;
  notices: readonly Notice[];
  /** The latest announcement for screen readers. */
  said: string;
}
