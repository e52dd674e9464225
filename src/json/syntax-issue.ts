import type { Path } from './path.ts';
import type { Problem, TextEdit, TextRange } from './problem.ts';

/** All mistakes that a text can have as JSON. */
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
  /** What the message mentions: a key, a character, or what to write instead. */
  about: string;
  /** The edits that fix it; empty if the fix is unknown. */
  edits: TextEdit[];
  /** True if what follows may have been read into the wrong array or object. */
  spreads?: true;
}

const codes: ReadonlySet<string> = new Set<string>(SYNTAX_CODES);

/** True if the problem is in the JSON syntax, not in its content. */
export function isSyntaxProblem(problem: Problem): boolean {
  return codes.has(problem.code);
}
