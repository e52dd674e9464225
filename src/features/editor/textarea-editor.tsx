import {
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { difference } from '../../json/difference.ts';
import type { TextEdit, TextRange } from '../../json/problem.ts';
import { caretAt, lineColumn } from './caret-place.ts';
import './editor.css';
import { normalText } from '../../json/normal-text.ts';
import { EditHistory } from './edit-history.ts';
import type { EditorProps } from './editor-contract.ts';

/** As `--editor-line` in editor.css. */
const LINE_HEIGHT = 20;
const MIN_NUMBER_CHARS = 5;

/** Where a textarea stands, for the editor that takes over. */
export interface TextareaState {
  element: HTMLTextAreaElement;
  history: EditHistory;
  isComposing(): boolean;
}

interface TextareaEditorProps extends EditorProps {
  onMount?: ((state: () => TextareaState | null) => void) | undefined;
}

/** The editor of the first paint, and of touch screens: a bare text box with line numbers. */
export function TextareaEditor(props: TextareaEditorProps) {
  const { documentId, value, change, onChange, onCaret, readOnly, label = 'Card JSON', onMount } = props;
  const element = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLDivElement>(null);
  const history = useRef<EditHistory>(null);
  const document = useRef(documentId);
  const mirrored = useRef(change);
  const composing = useRef(false);
  const selectionBefore = useRef<TextRange>({ start: 0, end: 0 });
  const hintId = useId();
  history.current ??= new EditHistory(normalText(value));

  function drawNumbers() {
    const box = element.current;
    const gutter = numbers.current;
    if (box === null || gutter === null || history.current === null) return;
    const lines = lineColumn(history.current.text, history.current.text.length).line;
    const first = Math.max(1, Math.floor(box.scrollTop / LINE_HEIGHT) - 1);
    const last = Math.min(lines, first + Math.ceil(box.clientHeight / LINE_HEIGHT) + 3);
    const shown: number[] = [];
    for (let line = first; line <= last; line += 1) shown.push(line);
    gutter.textContent = shown.join('\n');
    gutter.style.transform = `translateY(${(first - 1) * LINE_HEIGHT - box.scrollTop}px)`;
    box.parentElement?.style.setProperty(
      '--editor-digits',
      `${Math.max(MIN_NUMBER_CHARS, String(lines).length)}`,
    );
  }

  function show(text: string, select: TextRange | null) {
    const box = element.current;
    if (box === null) return;
    const { scrollTop, scrollLeft } = box;
    if (box.value !== text) box.value = text;
    if (select !== null) box.setSelectionRange(select.start, select.end);
    box.scrollTop = scrollTop;
    box.scrollLeft = scrollLeft;
    drawNumbers();
  }

  function reveal(range: TextRange) {
    const box = element.current;
    if (box === null) return;
    const top = (lineColumn(box.value, range.start).line - 1) * LINE_HEIGHT;
    const inView = top >= box.scrollTop && top + LINE_HEIGHT * 2 <= box.scrollTop + box.clientHeight;
    if (!inView) box.scrollTop = Math.max(0, top - box.clientHeight / 3);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: mirrors a write from outside once, when it comes in
  useLayoutEffect(() => {
    const isOther = document.current !== documentId;
    document.current = documentId;
    const isNew = mirrored.current !== change;
    mirrored.current = change;
    const text = normalText(value);
    if (isOther || (isNew && change.origin === 'open')) {
      history.current = new EditHistory(text);
      if (element.current !== null) element.current.scrollTop = 0;
      show(text, change.select ?? { start: 0, end: 0 });
    } else if (history.current !== null && text !== history.current.text && change.origin !== 'editor') {
      const edit = difference(history.current.text, text);
      const before = { start: element.current?.selectionStart ?? 0, end: element.current?.selectionEnd ?? 0 };
      if (edit !== null) history.current.record(change.edits ?? [edit], before, false);
      if (history.current.text !== text) history.current = new EditHistory(text);
      show(text, change.select);
    }
    if (isNew && change.select !== null && change.origin !== 'editor') {
      show(text, change.select);
      reveal(change.select);
    }
    if (text !== value && readOnly !== true) onChange(text, null);
  }, [documentId, value, change]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with the text of the first render
  useLayoutEffect(() => {
    if (history.current !== null) show(history.current.text, change.select ?? { start: 0, end: 0 });
    onMount?.(() =>
      element.current === null || history.current === null
        ? null
        : { element: element.current, history: history.current, isComposing: () => composing.current },
    );
    const observer = new ResizeObserver(drawNumbers);
    if (element.current !== null) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const box = element.current;
    if (box === null || onCaret === undefined) return;
    const report = () => {
      if (box.ownerDocument.activeElement !== box) return;
      const selection = { start: box.selectionStart, end: box.selectionEnd };
      selectionBefore.current = selection;
      onCaret(
        caretAt(
          box.value,
          selection,
          box.selectionDirection === 'backward' ? selection.start : selection.end,
        ),
      );
    };
    box.ownerDocument.addEventListener('selectionchange', report);
    return () => box.ownerDocument.removeEventListener('selectionchange', report);
  }, [onCaret]);

  useImperativeHandle(props.handle, () => ({
    focus: () => element.current?.focus(),
    select(range, options) {
      if (options?.focus !== false) element.current?.focus();
      element.current?.setSelectionRange(range.start, range.end);
      reveal(range);
    },
    reveal,
    undo: () => step('undo'),
    redo: () => step('redo'),
  }));

  function step(which: 'undo' | 'redo') {
    const result = history.current?.[which]() ?? null;
    if (result === null) return;
    show(result.text, result.select);
    reveal(result.select);
    onChange(result.text, result.edits);
  }

  function onInput(event: FormEvent<HTMLTextAreaElement>) {
    const box = element.current;
    if (box === null || history.current === null) return;
    const edit = difference(history.current.text, box.value);
    if (edit === null) return;
    const edits: TextEdit[] = [edit];
    history.current.record(edits, selectionBefore.current, true);
    drawNumbers();
    onChange(history.current.text, edits);
    const native = event.nativeEvent;
    const isPaste = native instanceof InputEvent && native.inputType === 'insertFromPaste';
    if (isPaste) void clean(box.value, { start: selectionBefore.current.start, end: box.selectionEnd });
  }

  /** What reads a paste comes with the first one. */
  async function clean(text: string, pasted: TextRange) {
    const { cleanPaste } = await import('./clean-paste.ts');
    if (history.current?.text !== text) return;
    const edits = cleanPaste(text, pasted, props.onUncleanPaste);
    if (edits === null) return;
    const end = edits.reduce((at, edit) => at + edit.text.length - (edit.end - edit.start), pasted.end);
    history.current.record(edits, selectionBefore.current, false);
    show(history.current.text, { start: end, end });
    onChange(history.current.text, edits);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || readOnly === true) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    step(key === 'y' || event.shiftKey ? 'redo' : 'undo');
  }

  return (
    <div className="json-textarea">
      <div className="json-textarea-gutter" aria-hidden="true">
        <div ref={numbers} />
      </div>
      <textarea
        ref={element}
        aria-label={label}
        aria-describedby={hintId}
        aria-multiline="true"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        wrap="off"
        readOnly={readOnly}
        onInput={onInput}
        onBeforeInput={() => {
          const box = element.current;
          if (box !== null) selectionBefore.current = { start: box.selectionStart, end: box.selectionEnd };
        }}
        onKeyDown={onKeyDown}
        onScroll={drawNumbers}
        onBlur={() => history.current?.stop()}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={() => {
          composing.current = false;
        }}
      />
      <p id={hintId} className="sr-only">
        Tab leaves the editor.
      </p>
    </div>
  );
}
