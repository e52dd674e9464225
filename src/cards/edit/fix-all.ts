import type { Problem, TextEdit } from '../../json/problem.ts';

/** More edits than this are too many to review. */
const MAX_EDITS = 2000;

/**
 * The edits of every problem's first safe fix, without fixes that would overlap an earlier one. Null
 * unless every problem has such a fix and there are several problems.
 */
export function fixAll(problems: readonly Problem[]): TextEdit[] | null {
  if (problems.length < 2) return null;
  const taken: TextEdit[] = [];
  const sorted: TextEdit[] = [];
  for (const problem of problems) {
    const fix = problem.fixes.find((candidate) => candidate.safe);
    if (fix === undefined) return null;
    if (taken.length + fix.edits.length > MAX_EDITS) return null;
    if (fix.edits.some((edit) => overlapsOne(edit, sorted))) continue;
    taken.push(...fix.edits);
    for (const edit of fix.edits) sorted.splice(placeOf(edit, sorted), 0, edit);
  }
  return taken;
}

/** Whether the edit overlaps one of the others. They don't overlap each other, so only its neighbours can. */
function overlapsOne(edit: TextEdit, sorted: readonly TextEdit[]): boolean {
  const at = placeOf(edit, sorted);
  return [sorted[at - 1], sorted[at]].some((other) => other !== undefined && overlap(edit, other));
}

/** How many of the sorted edits come before it. */
function placeOf({ start, end }: TextEdit, sorted: readonly TextEdit[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other !== undefined && (other.start < start || (other.start === start && other.end < end)))
      low = middle + 1;
    else high = middle;
  }
  return low;
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}
