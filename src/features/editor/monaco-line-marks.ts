import type { editor } from 'monaco-editor/editor';
import type { TextRange } from '../../json/problem.ts';
import { toMonacoRange } from './monaco-offsets.ts';

export interface LineMark {
  range: TextRange | null | undefined;
  className: string;
}

/** Marked whole lines of an editor. The editor moves the marks along as text is typed. */
export interface LineMarks {
  show(marks: readonly LineMark[]): void;
}

/**
 * Marks lines, leaving existing marks alone: each new mark makes the editor redraw all its lines, which typing inside a
 * marked component doesn't need.
 */
export function createLineMarks(of: editor.ICodeEditor, model: editor.ITextModel): LineMarks {
  const shown = of.createDecorationsCollection();
  let classes = '';
  return {
    show(marks) {
      const wanted = marks.flatMap(({ range, className }) =>
        range === null || range === undefined ? [] : [{ range: toMonacoRange(model, range), className }],
      );
      const names = wanted.map(({ className }) => className).join();
      const now = shown.getRanges();
      const isShown =
        names === classes &&
        wanted.every(({ range }, index) => {
          const there = now[index];
          return (
            there?.startLineNumber === range.startLineNumber && there.endLineNumber === range.endLineNumber
          );
        });
      if (isShown) return;
      classes = names;
      shown.set(wanted.map(({ range, className }) => ({ range, options: { isWholeLine: true, className } })));
    },
  };
}
