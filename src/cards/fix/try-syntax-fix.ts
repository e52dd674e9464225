import { applyEdits } from '../../json/apply-edits.ts';
import type { Fix } from '../../json/problem.ts';
import { readText } from '../../json/read-text.ts';
import type { SyntaxCode, SyntaxIssue } from '../../json/syntax-issue.ts';

/** Longer texts, and texts with more mistakes, aren't read again for each fix. */
const MAX_LENGTH = 60_000;
const MAX_MISTAKES = 8;

/** What follows one of these may be read differently once it's fixed. */
const CONFUSING: readonly SyntaxCode[] = [
  'missing-colon',
  'unquoted-text',
  'unclosed-string',
  'mismatched-bracket',
  'unexpected-character',
  'text-after-end',
];

/**
 * Whether the fix leaves fewer mistakes in the JSON. Only fixes for mistakes that may confuse what follows are tested:
 * where two kinds of quotes meet, a quote inserted in a plausible place may open another string.
 */
export function helpsSyntax(text: string, fix: Fix, { code }: SyntaxIssue, mistakes: number): boolean {
  if (!CONFUSING.includes(code) || text.length > MAX_LENGTH || mistakes > MAX_MISTAKES) return true;
  return readText(applyEdits(text, fix.edits)).issues.length < mistakes;
}
