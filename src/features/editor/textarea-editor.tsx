import {
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { applyEdits } from '../../json/apply-edits.ts';
import { difference } from '../../json/difference.ts';
import type { TextRange } from '../../json/problem.ts';
import { caretAt, lineColumn } from './caret-place.ts';
import './editor.css';
import { normalText } from '../../json/normal-text.ts';
import type { EditorProps } from './editor-contract.ts';

/** The same as `--editor-line` in editor.css. */
const LINE_HEIGHT = 20;
const MIN_NUMBER_CHARS = 5;

/** The state of a textarea, for the editor that takes over. */
export interface TextareaState {
  element: HTMLTextAreaElement;
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
  const text = useRef(normalText(value));
  const document = useRef(documentId);
  const mirrored = useRef(change);
  const composing = useRef(false);
  const selectionBefore = useRef<TextRange>({ start: 0, end: 0 });
  const hintId = useId();

  function drawNumbers() {
    const box = element.current;
    const gutter = numbers.current;
    if (box === null || gutter === null) return;
    const lines = lineColumn(text.current, text.current.length).line;
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

  function show(next: string, select: TextRange | null) {
    const box = element.current;
    text.current = next;
    if (box === null) return;
    const { scrollTop, scrollLeft } = box;
    if (box.value !== next) box.value = next;
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
    const next = normalText(value);
    const isOpened = isOther || (isNew && change.origin === 'open');
    if (isOpened && element.current !== null) element.current.scrollTop = 0;
    if (isOpened) show(next, change.select ?? { start: 0, end: 0 });
    else if (isNew && change.origin !== 'editor') show(next, change.select);
    if (isNew && change.select !== null && change.origin !== 'editor') {
      reveal(change.select);
      // Without focus, the browser doesn't report it.
      reportCaret();
    }
    if (next !== value && readOnly !== true) onChange(next, null);
  }, [documentId, value, change]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with the text of the first render
  useLayoutEffect(() => {
    show(text.current, change.select ?? { start: 0, end: 0 });
    onMount?.(() =>
      element.current === null ? null : { element: element.current, isComposing: () => composing.current },
    );
    const observer = new ResizeObserver(drawNumbers);
    if (element.current !== null) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);

  function reportCaret() {
    const box = element.current;
    if (box === null) return;
    const { selectionStart: start, selectionEnd: end, selectionDirection } = box;
    onCaret?.(caretAt(box.value, { start, end }, selectionDirection === 'backward' ? start : end));
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what it calls only reads `onCaret`
  useEffect(() => {
    const box = element.current;
    if (box === null || onCaret === undefined) return;
    const report = () => {
      if (box.ownerDocument.activeElement !== box) return;
      selectionBefore.current = { start: box.selectionStart, end: box.selectionEnd };
      reportCaret();
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
      reportCaret();
    },
    reveal,
  }));

  function onInput(event: FormEvent<HTMLTextAreaElement>) {
    const box = element.current;
    if (box === null) return;
    const edit = difference(text.current, box.value);
    if (edit === null) return;
    text.current = box.value;
    drawNumbers();
    onChange(text.current, [edit]);
    const native = event.nativeEvent;
    const isPaste = native instanceof InputEvent && native.inputType === 'insertFromPaste';
    if (isPaste) void clean(box.value, { start: selectionBefore.current.start, end: box.selectionEnd });
  }

  /** The code that reads a paste is loaded with the first one. */
  async function clean(before: string, pasted: TextRange) {
    const { cleanPaste } = await import('./clean-paste.ts');
    if (text.current !== before) return;
    const edits = cleanPaste(before, pasted, props.onUncleanPaste);
    if (edits === null) return;
    const end = edits.reduce((at, edit) => at + edit.text.length - (edit.end - edit.start), pasted.end);
    show(applyEdits(before, edits), { start: end, end });
    onChange(text.current, edits);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || readOnly === true) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) props.onRedo?.();
    else props.onUndo?.();
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
