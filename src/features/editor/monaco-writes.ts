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

/** Shows what the textarea showed: its text, its selection, its scroll. */
export function takeOver(editor: CodeEditor, { element }: TextareaState) {
  const model = editor.getModel();
  if (model === null) return;
  const { selectionStart, selectionEnd, scrollTop, scrollLeft } = element;
  model.setValue(element.value);
  editor.layout();
  editor.setSelection(toMonacoRange(model, { start: selectionStart, end: selectionEnd }));
  editor.setScrollPosition({ scrollTop, scrollLeft });
}

/** Writes a text in the place of another by the smallest edits, so that carets stay where they were. */
export function write(
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
