import type { CheckedDocument } from '../../cards/format/drawn.ts';
import type { TextEdit, TextRange } from '../../json/problem.ts';
import type { SelectedComponent } from './selection.ts';

/** The content of a draft, as it is stored and as a link carries it. */
export interface DraftContent {
  name: string;
  text: string;
  /** Card key → title; a card without one shows its key. */
  titles: Readonly<Record<string, string>>;
}

/**
 * The document being edited. Every write goes through the actions below; `checked` is derived from
 * `text` and never edited.
 */
export interface DocumentSlice extends DraftContent {
  /** The draft it belongs to. */
  id: string;
  /** A copy opened from a link: shown, never written. */
  readOnly: boolean;
  checked: CheckedDocument;
  /** The last write: its origin and, if known, its edits, so that an editor can mirror it as one undo step. */
  change: DocumentChange;
  canUndo: boolean;
  canRedo: boolean;
}

export interface DocumentChange {
  /** `editor`: typed there; `action`: a fix, an insertion, an undo…; `open`: another document was opened. */
  origin: 'editor' | 'action' | 'open';
  /** Edits that turn the previous text into this one; null if it was replaced as a whole. */
  edits: readonly TextEdit[] | null;
  /** What to select afterwards, in the new text. */
  select: TextRange | null;
  /** Whether an action was one of a group, such as a key typed into a field. */
  inGroup?: boolean;
  /** The places in the new text to fill in: Tab goes from one to the next. */
  stops?: readonly TextRange[] | undefined;
}

export interface OpenOptions {
  readOnly?: boolean;
}

/** Options for the edits of an action. */
export interface EditOptions {
  /** What to select in the new text. */
  select?: TextRange | undefined;
  /** The places in the new text to fill in. */
  stops?: readonly TextRange[] | undefined;
  /** The titles after it; they change in the same undo step. */
  titles?: DraftContent['titles'] | undefined;
  /** The component or card that is selected after it. */
  selected?: SelectedComponent | null | undefined;
  /** Edits of one group, e.g. all the keys of one field, are one undo step. */
  group?: string | undefined;
}

export interface DocumentActions {
  /**
   * The editor's text after a keystroke. `joins`: it belongs to the change right before. Null edits mean that
   * the editor replaced the text in an unknown way, which can't be undone.
   */
  typeText(text: string, edits: readonly TextEdit[] | null, joins?: boolean): void;
  /** One undo step. */
  applyEdits(edits: readonly TextEdit[], options?: EditOptions): void;
  undo(): void;
  redo(): void;
  /** Undoes what a group did, without a way to redo it. */
  giveUp(group: string): void;
  openDocument(id: string, content: DraftContent, options?: OpenOptions): void;
  rename(name: string): void;
  /** An empty title removes it. */
  setCardTitle(key: string, title: string, group?: string): void;
}
