import type { Path } from './path.ts';
import type { Problem, TextEdit, TextRange } from './problem.ts';

/** What can be wrong with a text as JSON. */
export const SYNTAX_CODES = [
  'byte-order-mark',
  'code-fence',
  'code-around',
  'other-format',
  'comment',
  'odd-space',
  'trailing-comma',
  'extra-comma',
  'missing-comma',
  'missing-colon',
  'extra-colon',
  'missing-value',
  'unquoted-key',
  'unquoted-text',
  'single-quotes',
  'unclosed-string',
  'extra-quote',
  'quote-in-text',
  'line-break-in-string',
  'control-character',
  'bad-escape',
  'bad-number',
  'bad-word',
  'expression',
  'missing-brace',
  'mismatched-bracket',
  'unclosed-bracket',
  'unexpected-character',
  'text-after-end',
  'too-deep',
  'repeated-field',
] as const;

export type SyntaxCode = (typeof SYNTAX_CODES)[number];

export interface SyntaxIssue extends TextRange {
  code: SyntaxCode;
  path: Path;
  /** The words of the text it is about: a key, a character, what is to be written. */
  about: string;
  /** What fixes it; empty if that can't be known. */
  edits: TextEdit[];
  /** What follows may have been read into the wrong array or object. */
  spreads?: true;
}

const codes: ReadonlySet<string> = new Set<string>(SYNTAX_CODES);

/** The problem is one of JSON itself, not of what it says. */
export function isSyntaxProblem(problem: Problem): boolean {
  return codes.has(problem.code);
}
