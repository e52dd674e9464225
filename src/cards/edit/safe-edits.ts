import type { Problem, TextEdit } from '../../json/problem.ts';
import { fixAll } from './fix-all.ts';

/** The edits of each problem's first safe fix, of those that have one, without those that overlap. */
export function safeEdits(problems: readonly Problem[]): readonly TextEdit[] {
  const fixable = problems.filter(({ fixes }) => fixes.some(({ safe }) => safe));
  const [first] = fixable;
  if (first === undefined) return [];
  if (fixable.length === 1) return first.fixes.find(({ safe }) => safe)?.edits ?? [];
  // More edits than one looks over at once: the first half, and the rest in the next round.
  return fixAll(fixable) ?? safeEdits(fixable.slice(0, fixable.length >> 1));
}
