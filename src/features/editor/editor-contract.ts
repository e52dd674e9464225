import type { Ref } from 'react';
import type { PastedDocument } from '../../cards/edit/pasted-document.ts';
import type { Problem, TextEdit, TextRange } from '../../json/problem.ts';
import type { DocumentChange } from '../../state/document/document.ts';

/** Where the caret is. Line and column count from 1, offsets in UTF-16 units. */
export interface Caret {
  offset: number;
  selection: TextRange;
  line: number;
  column: number;
}

/** What other code can do with a mounted editor. */
export interface EditorHandle {
  focus(): void;
  /** Selects the range and scrolls it into view; takes the focus unless `focus` is false. */
  select(range: TextRange, options?: { focus?: boolean }): void;
  /** Scrolls the range into view; selection and focus stay. */
  reveal(range: TextRange): void;
}

/** The contract of all JSON editors: the text lives outside, and the editor mirrors it. */
export interface EditorProps {
  /** A different id means a different document. */
  documentId: string;
  value: string;
  /** How `value` came about, so that an outside write can be mirrored by its own edits. */
  change: DocumentChange;
  /**
   * Called on every keystroke; `edits` turn the previous text into this one. `joins`: part of the change just
   * before, such as the second half of a completion.
   */
  onChange(text: string, edits: readonly TextEdit[] | null, joins?: boolean): void;
  /** The history lives outside, with the text. */
  onUndo?: (() => void) | undefined;
  onRedo?: (() => void) | undefined;
  /** A paste replaced the whole text and becomes a valid document once it's cleaned up. */
  onUncleanPaste?: ((pasted: PastedDocument) => void) | undefined;
  /** Opens a topic of the reference from a hover text. */
  onReference?: ((topic: string) => void) | undefined;
  onCaret?: ((caret: Caret) => void) | undefined;
  /** Underlined in the text. */
  problems: readonly Problem[];
  /** The component that is selected, and the one that is hovered elsewhere. */
  selected?: TextRange | null | undefined;
  hovered?: TextRange | null | undefined;
  readOnly?: boolean | undefined;
  /** Tab moves the focus on past the editor instead of indenting. */
  tabLeaves?: boolean | undefined;
  /** Accessible name of the text box; "Card JSON" by default. */
  label?: string | undefined;
  theme: 'light' | 'dark';
  /** Completion, hover and quick fixes; on by default. */
  assist?: boolean | undefined;
  handle?: Ref<EditorHandle> | undefined;
}
