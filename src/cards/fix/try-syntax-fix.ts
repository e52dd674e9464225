import { applyEdits } from '../../json/apply-edits.ts';
import type { Fix } from '../../json/problem.ts';
import { readText } from '../../json/read-text.ts';
import type { SyntaxCode, SyntaxIssue } from '../../json/syntax-issue.ts';

/** Longer texts, and those with more mistakes, aren't read once more for each fix. */
const MAX_LENGTH = 60_000;
const MAX_MISTAKES = 8;

/** What follows one of these may be read in another way once it is fixed. */
const CONFUSING: readonly SyntaxCode[] = [
  'missing-colon',
  'unquoted-text',
  'unclosed-string',
  'mismatched-bracket',
  'unexpected-character',
  'text-after-end',
];

/**
 * Whether the text has fewer mistakes in its JSON with the fix. Only those that may confuse what follows are
 * tried: where quotes of two kinds meet, a quote put in as it seems right may open another string.
 */
export function helpsSyntax(text: string, fix: Fix, { code }: SyntaxIssue, mistakes: number): boolean {
  if (!CONFUSING.includes(code) || text.length > MAX_LENGTH || mistakes > MAX_MISTAKES) return true;
  return readText(applyEdits(text, fix.edits)).issues.length < mistakes;
}
