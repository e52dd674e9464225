import { formatDocument } from '../../cards/edit/format.ts';
import { applyEdits } from '../../json/apply-edits.ts';
import { difference } from '../../json/difference.ts';
import type { TextEdit, TextRange } from '../../json/problem.ts';
import type { monaco } from './monaco-features.ts';
import { toMonacoEdit, toMonacoRange } from './monaco-offsets.ts';
import type { TextareaState } from './textarea-editor.tsx';

export type CodeEditor = monaco.editor.IStandaloneCodeEditor;

/** Selects a range and scrolls to it if it isn't visible. */
export function select(editor: CodeEditor, range: TextRange) {
  const model = editor.getModel();
  if (model === null) return;
  const target = toMonacoRange(model, range);
  editor.setSelection(target);
  if (target.startLineNumber === target.endLineNumber) editor.revealRangeInCenterIfOutsideViewport(target);
  else editor.revealLinesInCenterIfOutsideViewport(target.startLineNumber, target.endLineNumber);
  comeBackLeft(editor, { lineNumber: target.startLineNumber, column: target.startColumn });
}

/** Space to keep to the right of the caret. */
const MARGIN = 48;

/** Scrolls to the left edge, where the structure of the JSON is, if the place can be seen from there. */
function comeBackLeft(editor: CodeEditor, { lineNumber, column }: monaco.IPosition) {
  const left = editor.getScrollLeft();
  if (left === 0) return;
  const x = editor.getOffsetForColumn(lineNumber, column);
  if (x >= 0 && x < editor.getLayoutInfo().contentWidth - MARGIN) editor.setScrollLeft(0);
}

/**
 * Scrolls back to the left edge when the caret moves left or to another line. When it moves right there's nothing to
 * scroll back to, and finding the caret's place would make Monaco draw twice for each typed character.
 */
export function followCaretLeft(editor: CodeEditor): monaco.IDisposable {
  let before = editor.getPosition();
  return editor.onDidChangeCursorPosition(({ position, source }) => {
    const isRightOfBefore = position.lineNumber === before?.lineNumber && position.column > before.column;
    before = position;
    if (source !== 'mouse' && !isRightOfBefore) comeBackLeft(editor, position);
  });
}

/** Writes one edit so that Tab goes from one of its `stops` to the next, as after a completion. */
export function writeWithStops(
  editor: CodeEditor,
  model: monaco.editor.ITextModel,
  edit: TextEdit,
  stops: readonly TextRange[],
): boolean {
  const controller = editor.getContribution('snippetController2');
  if (
    !canInsert(controller) ||
    stops.some(({ start, end }) => start < edit.start || end > edit.start + edit.text.length)
  ) {
    return false;
  }
  let snippet = '';
  let at = edit.start;
  const written = (from: number, to: number) =>
    edit.text.slice(from - edit.start, to - edit.start).replaceAll(/[\\$}]/g, '\\$&');
  stops.forEach(({ start, end }, index) => {
    snippet += `${written(at, start)}\${${index + 1}:${written(start, end)}}`;
    at = end;
  });
  snippet += written(at, edit.start + edit.text.length);
  editor.setSelection(toMonacoRange(model, edit));
  controller.insert(`${snippet}$0`, { adjustWhitespace: false });
  return true;
}

interface SnippetController extends monaco.editor.IEditorContribution {
  insert(template: string, options: { adjustWhitespace: boolean }): void;
}

function canInsert(
  contribution: monaco.editor.IEditorContribution | null,
): contribution is SnippetController {
  return contribution !== null && 'insert' in contribution && typeof contribution.insert === 'function';
}

/** Formats with our own edits: Monaco's formatting would load its worker only to make them smaller. */
export function format(editor: CodeEditor, model: monaco.editor.ITextModel, text: string) {
  editor.pushUndoStop();
  editor.executeEdits(
    'format',
    formatDocument(text).map((edit) => toMonacoEdit(model, edit)),
  );
  editor.pushUndoStop();
}

/** Takes over the textarea's text, selection and scroll position. */
export function takeOver(editor: CodeEditor, { element }: TextareaState) {
  const model = editor.getModel();
  if (model === null) return;
  const { selectionStart, selectionEnd, scrollTop, scrollLeft } = element;
  model.setValue(element.value);
  editor.layout();
  editor.setSelection(toMonacoRange(model, { start: selectionStart, end: selectionEnd }));
  editor.setScrollPosition({ scrollTop, scrollLeft });
}

/** Replaces a text with another through the smallest edits, so that carets stay where they were. */
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
