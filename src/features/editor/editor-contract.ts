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

/** What others may ask of a mounted editor. */
export interface EditorHandle {
  focus(): void;
  /** Selects the range and scrolls it into view; takes the focus unless told not to. */
  select(range: TextRange, options?: { focus?: boolean }): void;
  /** Scrolls the range into view; selection and focus stay. */
  reveal(range: TextRange): void;
}

/** The one contract of every JSON editor: the text lives outside, the editor mirrors it. */
export interface EditorProps {
  /** Another id is another document. */
  documentId: string;
  value: string;
  /** How `value` came to be, so that a write from outside is mirrored by its own edits. */
  change: DocumentChange;
  /**
   * Every keystroke; `edits` turn the former text into this one. `joins`: it belongs to the change right
   * before, such as the second half of a completion.
   */
  onChange(text: string, edits: readonly TextEdit[] | null, joins?: boolean): void;
  /** The history lives outside, with the text. */
  onUndo?: (() => void) | undefined;
  onRedo?: (() => void) | undefined;
  /** A paste made up the whole text, and is a document once this has been cleaned away. */
  onUncleanPaste?: ((pasted: PastedDocument) => void) | undefined;
  /** The hover text's way to a topic of the reference. */
  onReference?: ((topic: string) => void) | undefined;
  onCaret?: ((caret: Caret) => void) | undefined;
  /** Underlined where they stand. */
  problems: readonly Problem[];
  /** The component that is selected, and the one that is hovered elsewhere. */
  selected?: TextRange | null | undefined;
  hovered?: TextRange | null | undefined;
  readOnly?: boolean | undefined;
  /** Tab goes on to what is behind the editor, instead of indenting. */
  tabLeaves?: boolean | undefined;
  /** Accessible name of the text box; "Card JSON" unless told otherwise. */
  label?: string | undefined;
  theme: 'light' | 'dark';
  /** Completion, hover and quick fixes; on unless told otherwise. */
  assist?: boolean | undefined;
  handle?: Ref<EditorHandle> | undefined;
}
