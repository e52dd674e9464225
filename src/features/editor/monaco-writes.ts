import { formatDocument } from '../../cards/edit/format.ts';
import { applyEdits } from '../../json/apply-edits.ts';
import { difference } from '../../json/difference.ts';
import type { TextEdit, TextRange } from '../../json/problem.ts';
import type { monaco } from './monaco-features.ts';
import { toMonacoEdit, toMonacoRange } from './monaco-offsets.ts';
import type { TextareaState } from './textarea-editor.tsx';

export type CodeEditor = monaco.editor.IStandaloneCodeEditor;

/** Selects a range and scrolls to it where it is not to be seen. */
export function select(editor: CodeEditor, range: TextRange) {
  const model = editor.getModel();
  if (model === null) return;
  const target = toMonacoRange(model, range);
  editor.setSelection(target);
  editor.revealRangeInCenterIfOutsideViewport(target);
}

/** By our own edits: Monaco's formatting would load its worker only to make them smaller. */
export function format(editor: CodeEditor, model: monaco.editor.ITextModel, text: string) {
  editor.pushUndoStop();
  editor.executeEdits(
    'format',
    formatDocument(text).map((edit) => toMonacoEdit(model, edit)),
  );
  editor.pushUndoStop();
}

/** Everything done in the textarea, again: so that it can be undone here, one step for each there. */
export function repeat(editor: CodeEditor, former: TextareaState) {
  const model = editor.getModel();
  if (model === null) return;
  const { initial, steps, undone } = former.history.replay();
  const { selectionStart, selectionEnd, scrollTop, scrollLeft } = former.element;
  model.setValue(initial);
  for (const edits of steps) {
    model.pushStackElement();
    model.pushEditOperations(
      null,
      edits.map((edit) => toMonacoEdit(model, edit)),
      () => null,
    );
  }
  model.pushStackElement();
  for (let step = 0; step < undone; step += 1) model.undo();
  editor.layout();
  editor.setSelection(toMonacoRange(model, { start: selectionStart, end: selectionEnd }));
  editor.setScrollPosition({ scrollTop, scrollLeft });
}

/** Writes a text in the place of another so that one undo takes it back, by the smallest edits. */
export function writeAsOneStep(
  editor: CodeEditor,
  model: monaco.editor.ITextModel,
  before: string,
  after: string,
  edits: readonly TextEdit[] | null,
) {
  const known = edits !== null && applyEdits(before, edits) === after ? edits : null;
  const smallest = difference(before, after);
  const written = known ?? (smallest === null ? [] : [smallest]);
  model.pushStackElement();
  model.pushEditOperations(
    editor.getSelections(),
    written.map((edit) => toMonacoEdit(model, edit)),
    () => null,
  );
  model.pushStackElement();
}
