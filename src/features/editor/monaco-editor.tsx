import { Editor } from '@monaco-editor/react';
import {
  memo,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { applyEdits } from '../../json/apply-edits.ts';
import { normalText } from '../../json/normal-text.ts';
import { useMedia } from '../../ui/use-media.ts';
import { cleanPaste } from './clean-paste.ts';
import type { EditorProps } from './editor-contract.ts';
import { LANGUAGE_ID } from './json-tokens.ts';
import { type AssistSource, registerAssist } from './monaco-assist.ts';
import { letEnterBreakAfterComma } from './monaco-comma.ts';
import { monaco } from './monaco-features.ts';
import { FORCED_COLOURS } from './monaco-forced-theme.ts';
import { createLineMarks, type LineMarks } from './monaco-line-marks.ts';
import { marginMarks, showFixesFromMargin } from './monaco-margin.ts';
import { fromMonacoChanges, toMonacoRange } from './monaco-offsets.ts';
import { editorOptions } from './monaco-options.ts';
import { letTabLeave } from './monaco-tab.ts';
import {
  type CodeEditor,
  followCaretLeft,
  format,
  select,
  takeOver,
  write,
  writeWithStops,
} from './monaco-writes.ts';
import type { TextareaState } from './textarea-editor.tsx';

interface MonacoEditorProps extends EditorProps {
  /** Returns the textarea whose text, caret and scroll Monaco takes over; called once Monaco has loaded. */
  takeOver(): TextareaState | null;
  /** Called when Monaco shows the text and the textarea can go. */
  onReady(): void;
  /** Monaco has taken over. */
  isReady: boolean;
}

/** True if the only difference is text that was typed here, which the editor already has. */
function isOwnTyping(former: MonacoEditorProps, next: MonacoEditorProps): boolean {
  const { value: _formerValue, change: formerChange, ...others } = former;
  const { value: _value, change, ...rest } = next;
  if (!next.isReady || (change !== formerChange && change.origin !== 'editor')) return false;
  return Object.keys({ ...others, ...rest }).every((name) =>
    Object.is(Reflect.get(others, name), Reflect.get(rest, name)),
  );
}

/** Typing doesn't render it again. */
export default memo(MonacoEditor, isOwnTyping);

function MonacoEditor(props: MonacoEditorProps) {
  const { documentId, value, change, problems, selected, hovered, label = 'Card JSON', theme } = props;
  const { readOnly = false, tabLeaves = false } = props;
  const [editor, setEditor] = useState<CodeEditor | null>(null);
  const latest = useRef(props);
  const text = useRef(normalText(value));
  const mirroring = useRef(false);
  /** A completion or multiple carets change the text in pieces, which together form one step. */
  const isSameTask = useRef(false);
  const document = useRef(documentId);
  const mirrored = useRef(change);
  const marks = useRef<LineMarks>(null);
  const margin = useRef<monaco.editor.IEditorDecorationsCollection>(null);
  const isForced = useMedia(FORCED_COLOURS);
  const path = useId();
  const hintId = useId();
  const mounted = useRef(true);
  const wantsFocus = useRef(false);
  latest.current = props;
  // A new object, even an equal one, would make Monaco apply all its options again on each key.
  const options = useMemo(
    () => ({ ...editorOptions, ariaLabel: label, readOnly, tabFocusMode: tabLeaves }),
    [label, readOnly, tabLeaves],
  );

  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  function onMount(created: CodeEditor) {
    const begin = () => {
      const former = latest.current.takeOver();
      if (former?.isComposing() === true) {
        former.element.addEventListener('compositionend', () => queueMicrotask(begin), { once: true });
        return;
      }
      if (!mounted.current || created.getModel() === null) return;
      if (former !== null) takeOver(created, former);
      else created.getModel()?.setValue(normalText(latest.current.value));
      text.current = created.getModel()?.getValue() ?? '';
      document.current = latest.current.documentId;
      mirrored.current = latest.current.change;
      wantsFocus.current = former !== null && former.element.ownerDocument.activeElement === former.element;
      latest.current.onReady();
      setEditor(created);
    };
    begin();
  }

  useEffect(() => {
    const model = editor?.getModel();
    if (editor === null || model === undefined || model === null) return;
    const source: AssistSource = {
      isOn: () => latest.current.assist !== false && latest.current.readOnly !== true,
      text: () => text.current,
      problems: () => latest.current.problems,
      openReference: () => latest.current.onReference ?? null,
    };
    model.updateOptions({
      tabSize: 2,
      insertSpaces: true,
      bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
    });
    model.setEOL(monaco.editor.EndOfLineSequence.LF);
    marks.current = createLineMarks(editor, model);
    margin.current = editor.createDecorationsCollection();
    const made = [
      model.onDidChangeContent((event) => {
        const edits = fromMonacoChanges(event.changes);
        const next = applyEdits(text.current, edits);
        text.current = next.length === model.getValueLength() ? next : model.getValue();
        if (mirroring.current) return;
        latest.current.onChange(text.current, event.isFlush ? null : edits, isSameTask.current);
        isSameTask.current = true;
        queueMicrotask(() => {
          isSameTask.current = false;
        });
      }),
      editor.onDidChangeCursorSelection(({ selection }) => {
        const start = model.getOffsetAt(selection.getStartPosition());
        const { lineNumber: line, column } = selection.getPosition();
        const end = selection.isEmpty() ? start : model.getOffsetAt(selection.getEndPosition());
        const offset = model.getOffsetAt(selection.getPosition());
        latest.current.onCaret?.({ offset, selection: { start, end }, line, column });
      }),
      editor.onDidPaste(({ range }) => {
        if ((editor.getSelections()?.length ?? 0) > 1) return;
        const pasted = {
          start: model.getOffsetAt(range.getStartPosition()),
          end: model.getOffsetAt(range.getEndPosition()),
        };
        const edits = cleanPaste(text.current, pasted, latest.current.onUncleanPaste);
        if (edits === null) return;
        isSameTask.current = false;
        write(editor, model, text.current, applyEdits(text.current, edits), edits);
      }),
      registerAssist(model, source),
      letTabLeave(editor, () => latest.current.tabLeaves === true),
      letEnterBreakAfterComma(editor),
      followCaretLeft(editor),
      showFixesFromMargin(editor),
      editor.addAction({
        id: 'cards.undo',
        label: 'Undo',
        keybindings: [monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyZ],
        precondition: '!editorReadonly',
        run: () => latest.current.onUndo?.(),
      }),
      editor.addAction({
        id: 'cards.redo',
        label: 'Redo',
        keybindings: [
          monaco.KeyMod.CtrlCmd | monaco.KeyMod.Shift | monaco.KeyCode.KeyZ,
          monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyY,
        ],
        precondition: '!editorReadonly',
        run: () => latest.current.onRedo?.(),
      }),
      editor.addAction({
        id: 'cards.format',
        label: 'Format',
        keybindings: [monaco.KeyMod.Shift | monaco.KeyMod.Alt | monaco.KeyCode.KeyF],
        contextMenuGroupId: '1_modification',
        precondition: '!editorReadonly',
        run: () => format(editor, model, text.current),
      }),
      { dispose: () => monaco.editor.setModelMarkers(model, 'cards', []) },
    ];
    const box = editor.getContainerDomNode().querySelector('[role="textbox"], textarea');
    box?.setAttribute('aria-describedby', hintId);
    return () => {
      for (const part of made) part.dispose();
    };
  }, [editor, hintId]);

  // The editor can't take the focus while it's hidden, but the focus must not get lost.
  useLayoutEffect(() => {
    if (editor !== null && wantsFocus.current) editor.focus();
    wantsFocus.current = false;
  }, [editor]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: mirrors a write from outside once, when it comes in
  useLayoutEffect(() => {
    const model = editor?.getModel();
    if (editor === null || model === undefined || model === null) return;
    const isOther = document.current !== documentId;
    document.current = documentId;
    const isNew = mirrored.current !== change;
    mirrored.current = change;
    const next = value === text.current ? value : normalText(value);
    let filled = false;
    mirroring.current = true;
    try {
      if (isOther || (isNew && change.origin === 'open')) {
        model.setValue(next);
        editor.setScrollPosition({ scrollTop: 0, scrollLeft: 0 });
      } else if (next !== text.current && change.origin !== 'editor') {
        const [edit, more] = change.edits ?? [];
        const { stops = [] } = change;
        const hasStops = isNew && more === undefined && edit !== undefined && stops.length > 0;
        filled =
          hasStops && applyEdits(text.current, [edit]) === next && writeWithStops(editor, model, edit, stops);
        if (!filled) write(editor, model, text.current, next, change.edits);
      }
    } finally {
      mirroring.current = false;
    }
    if (isNew && change.select !== null && change.origin !== 'editor' && !filled) {
      select(editor, change.select);
    }
    if (next !== value && props.readOnly !== true) props.onChange(next, null);
  }, [editor, documentId, value, change]);

  useEffect(() => {
    const model = editor?.getModel();
    if (model === undefined || model === null) return;
    monaco.editor.setModelMarkers(
      model,
      'cards',
      problems.map((problem) => ({
        ...toMonacoRange(model, problem.range),
        message: problem.message,
        code: problem.code,
        severity: problem.severity === 'error' ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
      })),
    );
    margin.current?.set(marginMarks(model, problems));
  }, [editor, problems]);

  useEffect(() => {
    if (editor === null) return;
    marks.current?.show([
      { range: hovered, className: 'card-hovered' },
      { range: selected, className: 'card-selected' },
    ]);
  }, [editor, selected, hovered]);

  useImperativeHandle(
    props.handle,
    () => ({
      focus: () => editor?.focus(),
      select(range, options) {
        if (editor === null) return;
        select(editor, range);
        if (options?.focus !== false) editor.focus();
      },
      reveal(range) {
        const model = editor?.getModel();
        if (editor === null || model === undefined || model === null) return;
        editor.revealRangeInCenterIfOutsideViewport(toMonacoRange(model, range));
      },
    }),
    [editor],
  );

  return (
    <>
      <Editor
        path={`inmemory://cards/${path}/${label}`}
        defaultLanguage={LANGUAGE_ID}
        defaultValue=""
        theme={isForced ? 'cards-forced' : `cards-${theme}`}
        loading={null}
        saveViewState={false}
        onMount={onMount}
        options={options}
      />
      <p id={hintId} className="sr-only">
        {tabLeaves
          ? 'Tab leaves the editor.'
          : 'Press Escape, then Tab, to leave the editor. Control M lets Tab always leave it.'}
      </p>
    </>
  );
}
