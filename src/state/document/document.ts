import type { CheckedDocument } from '../../cards/format/drawn.ts';
import type { TextEdit, TextRange } from '../../json/problem.ts';

/** What a draft is made of: what is stored, and what a link carries. */
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
  /** A copy that came by a link: shown, never written. */
  readOnly: boolean;
  checked: CheckedDocument;
  /** The last write: who made it and, where known, as which edits, so that an editor can mirror it as one undo step. */
  change: DocumentChange;
}

export interface DocumentChange {
  /** `editor`: typed there; `action`: a fix, an insertion…; `open`: another document took its place. */
  origin: 'editor' | 'action' | 'open';
  /** Edits that turn the former text into this one; null when it was replaced whole. */
  edits: readonly TextEdit[] | null;
  /** What to select afterwards, in the new text. */
  select: TextRange | null;
}

export interface OpenOptions {
  readOnly?: boolean;
}

export interface DocumentActions {
  /** The editor's text after a keystroke. */
  typeText(text: string, edits: readonly TextEdit[] | null): void;
  /** One undo step; `select` is a range of the new text. */
  applyEdits(edits: readonly TextEdit[], select?: TextRange): void;
  openDocument(id: string, content: DraftContent, options?: OpenOptions): void;
  rename(name: string): void;
  /** An empty title removes it. */
  setCardTitle(key: string, title: string): void;
}
