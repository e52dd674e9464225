import type { Problem, TextEdit } from '../../json/problem.ts';
import { fixAll } from './fix-all.ts';

/** The edits of the first safe fix of each problem that has one, without overlapping edits. */
export function safeEdits(problems: readonly Problem[]): readonly TextEdit[] {
  const fixable = problems.filter(({ fixes }) => fixes.some(({ safe }) => safe));
  const [first] = fixable;
  if (first === undefined) return [];
  if (fixable.length === 1) return first.fixes.find(({ safe }) => safe)?.edits ?? [];
  // Too many edits to review at once: take the first half now and the rest in the next round.
  return fixAll(fixable) ?? safeEdits(fixable.slice(0, fixable.length >> 1));
}
