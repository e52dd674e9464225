import type { DesignSlice } from './design.ts';
import type { DocumentSlice } from './document/document.ts';
import type { CaretPlace, SelectionSlice } from './document/selection.ts';
import type { ViewSlice } from './view.ts';

/** A line for the person, with at most one thing to press. */
export interface Notice {
  id: number;
  text: string;
  tone: 'info' | 'error';
  /** A later notice about the same thing takes this one's place. */
  about?: string;
  /** It is about the JSON as it was: the next change of it makes the notice moot. */
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
  /** What happened, for screen readers. */
  said: string;
}
