import type { TextRange } from '../../json/problem.ts';
import type { Caret } from './editor-contract.ts';

/** Line and column of an offset, both from 1. */
export function lineColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

export function caretAt(text: string, selection: TextRange, offset: number): Caret {
  return { offset, selection, ...lineColumn(text, offset) };
}
