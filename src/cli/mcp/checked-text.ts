import type { CheckOptions } from '../../cards/check/check-value.ts';
import { checkDocument } from '../../cards/check.ts';
import { safeEdits } from '../../cards/edit/safe-edits.ts';
import { applyEdits } from '../../json/apply-edits.ts';
import { lineStartsOf, placeOf } from '../../json/line-places.ts';
import type { Fix, Problem, TextEdit } from '../../json/problem.ts';

/** What the check says of a text, as an agent gets it. */
export interface CheckedText {
  /** Whether Plain would accept it; there may be warnings. */
  valid: boolean;
  shape: string;
  errors: number;
  warnings: number;
  /** At most 100; `errors` and `warnings` count all. */
  problems: readonly ListedProblem[];
}

export interface ListedProblem {
  severity: 'error' | 'warning';
  code: string;
  message: string;
  /** From the root of the document: property names and indexes. */
  path: readonly (string | number)[];
  line: number;
  column: number;
  fixes: readonly ListedFix[];
}

export interface ListedFix {
  /** For `apply_fixes`, with this very text. */
  id: string;
  title: string;
  /** It can't change what the author meant. */
  safe: boolean;
}

/** Which fixes to apply: those that are safe, the first one of each problem, or these alone. */
export type WantedFixes = 'safe' | 'all' | readonly string[];

/** Each round may bring the next problem to light. */
const MAX_ROUNDS = 50;

/** Checks a text as the page does. */
export function checkedText(text: string, options: CheckOptions): CheckedText {
  const { shape, problems, problemCount, errorCount } = checkDocument(text, options);
  const starts = lineStartsOf(text);
  return {
    valid: errorCount === 0,
    shape,
    errors: errorCount,
    warnings: problemCount - errorCount,
    problems: problems.map(({ severity, code, message, path, range, fixes }, nth) => ({
      severity,
      code,
      message,
      path,
      ...placeOf(starts, range.start),
      fixes: fixes.map(({ title, safe }, index) => ({ id: idOf(nth, index), title, safe })),
    })),
  };
}

/** The text with the fixes applied, and the titles of those; or the id that this text has no fix for. */
export function fixedText(
  text: string,
  wanted: WantedFixes,
  options: CheckOptions,
): { text: string; applied: readonly string[] } | { unknown: string } {
  if (typeof wanted !== 'string') return withChosen(text, wanted, options);
  const seen = new Set([text]);
  const applied: string[] = [];
  let fixed = text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { problems } = checkDocument(fixed, options);
    const safe = problems.filter(({ fixes }) => fixes.some((fix) => fix.safe));
    // Safe fixes go first, since they often settle other problems too.
    const chosen = safe.length > 0 || wanted === 'safe' ? safe : problems.map(asIfSafe);
    const edits = safeEdits(chosen);
    const next = applyEdits(fixed, edits);
    if (seen.has(next)) break;
    seen.add(next);
    applied.push(...appliedOf(chosen, edits));
    fixed = next;
  }
  return { text: fixed, applied };
}

function withChosen(text: string, ids: readonly string[], options: CheckOptions) {
  const { problems } = checkDocument(text, options);
  const fixes = new Map(
    problems.flatMap((problem, nth) =>
      problem.fixes.map((fix, index): [string, { problem: Problem; fix: Fix }] => [
        idOf(nth, index),
        { problem, fix },
      ]),
    ),
  );
  const unknown = ids.find((id) => !fixes.has(id));
  if (unknown !== undefined) return { unknown };
  const chosen = ids
    .flatMap((id) => fixes.get(id) ?? [])
    .map(({ problem, fix }) => ({ ...problem, fixes: [{ ...fix, safe: true }] }));
  const edits = safeEdits(chosen);
  return { text: applyEdits(text, edits), applied: appliedOf(chosen, edits) };
}

/** The titles of the fixes whose edits are among these: one that overlaps another is left for the next call. */
function appliedOf(problems: readonly Problem[], edits: readonly TextEdit[]): string[] {
  const done = new Set(edits);
  return problems.flatMap(({ fixes }) => {
    const fix = fixes.find(({ safe }) => safe);
    return fix?.edits.every((edit) => done.has(edit)) ? [fix.title] : [];
  });
}

/** The problem with its first fix as one to apply. An error's alone: warnings may be meant. */
function asIfSafe(problem: Problem): Problem {
  const [first] = problem.fixes;
  return problem.severity === 'error' && first !== undefined
    ? { ...problem, fixes: [{ ...first, safe: true }] }
    : { ...problem, fixes: [] };
}

function idOf(problem: number, fix: number): string {
  return `${problem + 1}.${fix + 1}`;
}
