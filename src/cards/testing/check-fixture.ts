import { expect } from 'vitest';
import type { Fix, Problem } from '../../json/problem.ts';
import { checkDocument } from '../check.ts';

/** Applies a fix as an editor does. */
export function apply(text: string, fix: Fix): string {
  return fix.edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
}

export function codes(problems: readonly Problem[]): string[] {
  return problems.map((problem) => problem.code);
}

export function inCard(component: string): string {
  return `{"key":"k","components":[${component}]}`;
}

/** Code, severity, the characters it marks, and the text after its first fix (null if it has none). */
export type Row = [string, 'error' | 'warning', string, string, string | null];

export function expectOneProblem([code, severity, at, text, fixed]: Row): void {
  const { problems, problemCount, errorCount } = checkDocument(text);
  expect(codes(problems)).toEqual([code]);
  expect(problemCount).toBe(1);
  expect(errorCount).toBe(severity === 'error' ? 1 : 0);
  const [problem] = problems;
  expect(problem?.severity).toBe(severity);
  expect(text.slice(problem?.range.start, problem?.range.end)).toBe(at);
  const fix = problem?.fixes[0];
  expect(fix === undefined ? null : apply(text, fix)).toBe(fixed);
  const left = fix === undefined ? [] : codes(checkDocument(apply(text, fix)).problems);
  expect(left).not.toContain(code);
}
