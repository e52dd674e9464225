import { type Located, nodeAt } from '../../json/json-node.ts';
import {
  type Fix,
  MAX_LISTED_PROBLEMS,
  type Problem,
  type Severity,
  type TextRange,
} from '../../json/problem.ts';
import { syntaxFixesOf } from '../../json/syntax-fixes.ts';
import type { SyntaxCode, SyntaxIssue } from '../../json/syntax-issue.ts';
import { syntaxMessage } from '../../json/syntax-messages.ts';
import { Cascades } from '../check/cascades.ts';
import type { Finding } from '../check/finding.ts';
import { messageOf } from '../check/messages.ts';
import { locateFindings } from './locate-findings.ts';
import { Trials } from './trials.ts';
import { helpsSyntax } from './try-syntax-fix.ts';

const WARNINGS: readonly SyntaxCode[] = ['byte-order-mark', 'repeated-field'];

/** An error if Plain rejects the text because of it, a warning if Plain ignores it. */
export function syntaxSeverity(issue: SyntaxIssue): Severity {
  return WARNINGS.includes(issue.code) ? 'warning' : 'error';
}

/** A problem whose fixes are only searched for if it's listed. */
interface Placed {
  problem: Omit<Problem, 'fixes'>;
  fixes: () => Fix[];
}

/**
 * Turns findings and syntax issues into problems with places, messages and fixes, in the order of the text, and
 * returns as many as are listed. `keys`: the keys of the document's cards. `dropped`: findings that only follow
 * from a mistake in the JSON.
 */
export function placeFindings(
  text: string,
  findings: readonly Finding[],
  issues: readonly SyntaxIssue[],
  keys: ReadonlySet<string>,
): { problems: Problem[]; dropped: readonly Finding[] } {
  const located = locateFindings(text, findings, issues);
  const trials = located === null ? null : new Trials(located, keys, findings);
  const cascades = new Cascades(issues, text);
  const dropped: Finding[] = [];
  const placed: Placed[] = issues.map((issue) => ({
    problem: placeIssue(issue),
    fixes: () => syntaxFixesOf(issue, located).filter((fix) => helpsSyntax(text, fix, issue, issues.length)),
  }));
  for (const finding of findings) {
    const problem = placeFinding(finding, text, located);
    if (cascades.explain(finding, problem)) dropped.push(finding);
    else placed.push({ problem, fixes: () => trials?.fixesOf(finding) ?? [] });
  }
  const inOrder = placed.sort((one, other) => one.problem.range.start - other.problem.range.start);
  const problems = inOrder
    .slice(0, MAX_LISTED_PROBLEMS)
    .map(({ problem, fixes }) => ({ ...problem, fixes: fixes() }));
  return { problems, dropped };
}

function placeIssue(issue: SyntaxIssue): Placed['problem'] {
  return {
    severity: syntaxSeverity(issue),
    code: issue.code,
    message: syntaxMessage(issue),
    path: [...issue.path],
    range: { start: issue.start, end: issue.end },
  };
}

function placeFinding(finding: Finding, text: string, located: Located | null): Placed['problem'] {
  return {
    severity: finding.severity,
    code: finding.detail.code,
    message: messageOf(finding.detail),
    path: [...finding.path],
    range: located === null ? { start: 0, end: Math.min(1, text.length) } : rangeOf(finding, located),
  };
}

function rangeOf({ path, spot, detail }: Finding, { text, root }: Located): TextRange {
  const at = nodeAt(root, path);
  const node = at?.node ?? root;
  if (spot === 'key' || spot === 'owner') {
    const key = at?.member?.key ?? null;
    return key ?? { start: node.start, end: node.start + 1 };
  }
  if (detail.code === 'link-opens-nothing' || detail.code === 'placeholder') {
    const marked = detail.code === 'placeholder' ? detail.written : detail.target;
    const within = text.slice(node.start, node.end).indexOf(marked);
    if (within >= 0) {
      const start = node.start + within;
      return { start, end: start + marked.length };
    }
  }
  return { start: node.start, end: node.end };
}
