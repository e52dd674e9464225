import type { Problem, TextEdit } from '../../json/problem.ts';

/** More than this nobody could look over. */
const MAX_EDITS = 2000;

/**
 * The edits of every problem's first safe fix, without those that would overlap an earlier one; null
 * unless each problem has such a fix and there are several.
 */
export function fixAll(problems: readonly Problem[]): TextEdit[] | null {
  if (problems.length < 2) return null;
  const taken: TextEdit[] = [];
  for (const problem of problems) {
    const fix = problem.fixes.find((candidate) => candidate.safe);
    if (fix === undefined) return null;
    if (taken.length + fix.edits.length > MAX_EDITS) return null;
    if (!fix.edits.some((edit) => taken.some((other) => overlap(edit, other)))) taken.push(...fix.edits);
  }
  return taken;
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}
