import type { Path } from '../../json/path.ts';
import type { Problem } from '../../json/problem.ts';
import type { SyntaxCode, SyntaxIssue } from '../../json/syntax-issue.ts';
import type { Detail, Finding } from './finding.ts';

/** What follows one of these on its line, or in its object, may be read otherwise than it was meant. */
const CONFUSING: readonly SyntaxCode[] = ['missing-colon', 'unquoted-text', 'unclosed-string'];
/** At the last character of a value that may not be written to its end yet. */
const AT_A_VALUE: readonly SyntaxCode[] = [
  'missing-comma',
  'unclosed-bracket',
  'unclosed-string',
  'quote-in-text',
];

/** Fields whose own object has not been begun. */
const STRAY: readonly Detail['code'][] = ['stray-fields', 'unknown-field'];

/**
 * Whether a finding, already with its place, only follows from a mistake in the JSON itself: one mistake is
 * one problem, and what is wrong besides is told once the JSON can be read.
 */
export function followsFrom(
  issues: readonly SyntaxIssue[],
  text: string,
  finding: Finding,
  { range, path }: Problem,
): boolean {
  return issues.some((issue) => {
    if (issue.spreads === true) {
      const isAround = finding.spot === 'owner' && startsWith(issue.path, path);
      return isAround || isBeside(path, issue.path) || range.end > beginOf(issue, text);
    }
    if (issue.code === 'missing-value') {
      return STRAY.includes(finding.detail.code) && isBeside(path, issue.path.slice(0, -1));
    }
    if (AT_A_VALUE.includes(issue.code) && isScalarAt(text, range.start)) {
      if (range.start < issue.end && issue.start < range.end) return true;
    }
    if (!CONFUSING.includes(issue.code) || range.start < issue.start) return false;
    return isBeside(path, issue.path) || !text.slice(issue.start, range.start).includes('\n');
  });
}

/** A colon where none can stand makes a key of the text before it. */
function beginOf({ about, start }: SyntaxIssue, text: string): number {
  return about.startsWith(':') ? text.slice(0, start).trimEnd().length - 1 : start;
}

/** The value at the issue's path, or directly in it. */
function isBeside(path: Path, container: Path): boolean {
  return startsWith(path, container) && path.length <= container.length + 1;
}

function isScalarAt(text: string, at: number): boolean {
  return !'{['.includes(text.charAt(at));
}

function startsWith(path: Path, first: Path): boolean {
  return first.every((step, at) => path[at] === step);
}
