import type { Problem } from '../../json/problem.ts';
import { monaco } from './monaco-features.ts';
import { toMonacoRange } from './monaco-offsets.ts';

type Decoration = monaco.editor.IModelDeltaDecoration;

/** One mark for each line with a problem, between the number of the line and its code. */
export function marginMarks(model: monaco.editor.ITextModel, problems: readonly Problem[]): Decoration[] {
  const lines = new Map<number, { range: monaco.IRange; isError: boolean }>();
  for (const { range, severity } of problems) {
    const place = toMonacoRange(model, range);
    const known = lines.get(place.startLineNumber);
    const isError = severity === 'error' || known?.isError === true;
    lines.set(place.startLineNumber, { range: known?.range ?? place, isError });
  }
  return [...lines.values()].map(({ range, isError }) => ({
    range: new monaco.Range(
      range.startLineNumber,
      range.startColumn,
      range.startLineNumber,
      range.startColumn,
    ),
    options: {
      linesDecorationsClassName: `problem-mark ${isError ? 'problem-mark-error' : 'problem-mark-warning'}`,
    },
  }));
}

/** A click on a mark opens the fixes of its line. */
export function showFixesFromMargin(editor: monaco.editor.IStandaloneCodeEditor): monaco.IDisposable {
  return editor.onMouseDown(({ target }) => {
    const isMark =
      target.type === monaco.editor.MouseTargetType.GUTTER_LINE_DECORATIONS &&
      target.element?.classList.contains('problem-mark');
    const line = target.position?.lineNumber;
    const mark = editor
      .getModel()
      ?.getLineDecorations(line ?? 0)
      .find(({ options }) => options.linesDecorationsClassName?.includes('problem-mark'));
    if (isMark !== true || mark === undefined) return;
    editor.setPosition(mark.range.getStartPosition());
    editor.focus();
    editor.trigger('margin', 'editor.action.quickFix', null);
  });
}
