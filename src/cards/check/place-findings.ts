import { type Located, nodeAt, wantPaths } from '../../json/json-node.ts';
import type { Path } from '../../json/path.ts';
import type { Problem, Severity, TextRange } from '../../json/problem.ts';
import { readJson } from '../../json/read-json.ts';
import { syntaxFixesOf } from '../../json/syntax-fixes.ts';
import type { SyntaxCode, SyntaxIssue } from '../../json/syntax-issue.ts';
import { syntaxMessage } from '../../json/syntax-messages.ts';
import { Cascades } from './cascades.ts';
import type { Detail, Finding } from './finding.ts';
import { fixesOf } from './fixes.ts';
import { messageOf } from './messages.ts';

const WARNINGS: readonly SyntaxCode[] = ['byte-order-mark', 'repeated-field'];

/** What their fixes move about is found below the object that holds the key. */
const REARRANGED: readonly Detail['code'][] = [
  'stray-component',
  'two-components',
  'null-sibling',
  'stray-fields',
  'foreign-fields',
  'nested-row',
  'nested-container',
  'container-in-row',
];

/** Whether Plain refuses the text for it, or reads past it. */
export function syntaxSeverity(issue: SyntaxIssue): Severity {
  return WARNINGS.includes(issue.code) ? 'warning' : 'error';
}

/**
 * Turns findings and syntax issues into problems with places, words and fixes, in the order of the text.
 * `dropped`: findings that only follow from a mistake in the JSON.
 */
export function placeFindings(
  text: string,
  findings: readonly Finding[],
  issues: readonly SyntaxIssue[],
): { problems: Problem[]; dropped: readonly Finding[] } {
  const located = locate(text, findings, issues);
  const problems = issues.map((issue) => placeIssue(issue, located));
  const dropped: Finding[] = [];
  const cascades = new Cascades(issues, text);
  for (const finding of findings) {
    const problem = placeFinding(finding, text, located);
    if (cascades.explain(finding, problem)) {
      dropped.push(finding);
    } else {
      problems.push(problem);
    }
  }
  return { problems: problems.sort((one, other) => one.range.start - other.range.start), dropped };
}

/** Finds the paths in the text in one pass, with the surroundings that fixes need. */
function locate(text: string, findings: readonly Finding[], issues: readonly SyntaxIssue[]): Located | null {
  const repeated = issues.filter((issue) => issue.code === 'repeated-field');
  if (findings.length === 0 && repeated.length === 0) return null;
  const parents = (paths: readonly Path[]) => paths.map((path) => path.slice(0, -1));
  const rearranged = findings.filter(({ detail }) => REARRANGED.includes(detail.code));
  const wanted = wantPaths(parents(rearranged.map(({ path }) => path)), [
    ...findings.map(({ path }) => path),
    ...parents(repeated.map(({ path }) => path)),
  ]);
  const { root } = readJson(text, wanted);
  return root === null ? null : { text, root };
}

function placeIssue(issue: SyntaxIssue, located: Located | null): Problem {
  return {
    severity: syntaxSeverity(issue),
    code: issue.code,
    message: syntaxMessage(issue),
    path: [...issue.path],
    range: { start: issue.start, end: issue.end },
    fixes: syntaxFixesOf(issue, located),
  };
}

function placeFinding(finding: Finding, text: string, located: Located | null): Problem {
  return {
    severity: finding.severity,
    code: finding.detail.code,
    message: messageOf(finding.detail),
    path: [...finding.path],
    range: located === null ? { start: 0, end: Math.min(1, text.length) } : rangeOf(finding, located),
    fixes: located === null ? [] : fixesOf(finding, located),
  };
}

function rangeOf({ path, spot, detail }: Finding, { text, root }: Located): TextRange {
  const at = nodeAt(root, path);
  const node = at?.node ?? root;
  if (spot === 'key' || spot === 'owner') {
    const key = at?.member?.key ?? null;
    return key ?? { start: node.start, end: node.start + 1 };
  }
  if (detail.code === 'link-opens-nothing') {
    const within = text.slice(node.start, node.end).indexOf(detail.target);
    if (within >= 0) {
      const start = node.start + within;
      return { start, end: start + detail.target.length };
    }
  }
  return { start: node.start, end: node.end };
}
