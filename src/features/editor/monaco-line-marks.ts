import type { editor } from 'monaco-editor/editor';
import type { TextRange } from '../../json/problem.ts';
import { toMonacoRange } from './monaco-offsets.ts';

export interface LineMark {
  range: TextRange | null | undefined;
  className: string;
}

/** Whole lines of an editor that are marked. The editor moves the marks along with what is typed. */
export interface LineMarks {
  show(marks: readonly LineMark[]): void;
}

/**
 * Marks lines, and leaves alone what is marked already: each new mark has the editor draw all of its lines again, which
 * a key inside a marked component need not do.
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
