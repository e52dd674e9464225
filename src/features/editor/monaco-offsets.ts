import type { editor, IRange } from 'monaco-editor/editor';
import type { TextEdit, TextRange } from '../../json/problem.ts';

export function toMonacoRange(model: editor.ITextModel, { start, end }: TextRange): IRange {
  const from = model.getPositionAt(start);
  const to = end === start ? from : model.getPositionAt(end);
  return {
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  };
}

export function toMonacoEdit(model: editor.ITextModel, edit: TextEdit): { range: IRange; text: string } {
  return { range: toMonacoRange(model, edit), text: edit.text };
}

export function fromMonacoChanges(changes: readonly editor.IModelContentChange[]): TextEdit[] {
  return changes
    .map(({ rangeOffset, rangeLength, text }) => ({
      start: rangeOffset,
      end: rangeOffset + rangeLength,
      text,
    }))
    .sort((a, b) => a.start - b.start);
}
