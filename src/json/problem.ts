/** A half-open range of UTF-16 offsets into the document's text. */
export interface TextRange {
  start: number;
  end: number;
}

/** Replaces `start..end` of the text with `text`. Edits of one fix never overlap. */
export interface TextEdit extends TextRange {
  text: string;
}

/** A correction offered for a problem. `safe`: it can't change what the author meant. */
export interface Fix {
  title: string;
  safe: boolean;
  edits: TextEdit[];
}

export type Severity = 'error' | 'warning';

/** One mistake in a document: where it is, what it is (`code`), and what to write instead (`message`). */
export interface Problem {
  severity: Severity;
  code: string;
  message: string;
  path: (string | number)[];
  range: TextRange;
  fixes: Fix[];
}

/** At most this many problems are listed; `problemCount` is the full number. */
export const MAX_LISTED_PROBLEMS = 100;
