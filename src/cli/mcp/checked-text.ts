import type { CheckOptions } from '../../cards/check/check-value.ts';
import { checkDocument } from '../../cards/check.ts';
import { safeEdits } from '../../cards/edit/safe-edits.ts';
import { applyEdits } from '../../json/apply-edits.ts';
import { lineStartsOf, placeOf } from '../../json/line-places.ts';
import type { Fix, Problem, TextEdit } from '../../json/problem.ts';

/** The result of checking a text, in the form that agents get. */
export interface CheckedText {
  /** Whether Plain would accept it. There may still be warnings. */
  valid: boolean;
  shape: string;
  errors: number;
  warnings: number;
  /** The first 100 problems; `errors` and `warnings` count all of them. */
  problems: readonly ListedProblem[];
}

export interface ListedProblem {
  severity: 'error' | 'warning';
  code: string;
  message: string;
  /** The path from the document's root: property names and indexes. */
  path: readonly (string | number)[];
  line: number;
  column: number;
  fixes: readonly ListedFix[];
}

export interface ListedFix {
  /** For `apply_fixes`, and only with this exact text. */
  id: string;
  title: string;
  /** Whether it can't change what the author meant. */
  safe: boolean;
}

/** Which fixes to apply: the safe ones, also the first fix of every error, or only the ones with these ids. */
export type WantedFixes = 'safe' | 'all' | readonly string[];

/** One round of fixes may reveal the next problem. */
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

/** The text with the fixes applied, and their titles, or the first id that isn't a fix for this text. */
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
    // Safe fixes go first, since they often resolve other problems too.
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

/** The titles of the fixes that were applied. A fix that overlaps another one is left for the next call. */
function appliedOf(problems: readonly Problem[], edits: readonly TextEdit[]): string[] {
  const done = new Set(edits);
  return problems.flatMap(({ fixes }) => {
    const fix = fixes.find(({ safe }) => safe);
    return fix?.edits.every((edit) => done.has(edit)) ? [fix.title] : [];
  });
}

/** Marks the first fix of an error as safe, so that it's applied. Warnings get none, since they may be intended. */
function asIfSafe(problem: Problem): Problem {
  const [first] = problem.fixes;
  return problem.severity === 'error' && first !== undefined
    ? { ...problem, fixes: [{ ...first, safe: true }] }
    : { ...problem, fixes: [] };
}

function idOf(problem: number, fix: number): string {
  return `${problem + 1}.${fix + 1}`;
}
