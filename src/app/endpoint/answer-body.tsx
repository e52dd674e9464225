import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { componentAt, highlightOf } from '../../cards/assist/component-at.ts';
import type { Caret, EditorHandle } from '../../features/editor/editor-contract.ts';
import { JsonEditor } from '../../features/editor/json-editor.tsx';
import type { ShownBody } from '../../features/endpoint/endpoint-pane-props.ts';
import type { DocumentChange } from '../../state/document/document.ts';
import type { AnswerPart } from '../../state/workspace/answer-selection.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';
import { useAppTheme } from '../services/app-theme.ts';

const SHOWN: DocumentChange = { origin: 'open', edits: null, select: null };

interface AnswerBodyProps extends ShownBody {
  workspace: Workspace;
}

/** The range of a part in the text, if it belongs to this request's response. */
function rangeOf(text: string, requestId: string | null, part: AnswerPart | null) {
  return part === null || part.requestId !== requestId ? null : highlightOf(text, part.path);
}

/** The read-only body of a response. Its caret and the preview share one selection. */
export function AnswerBody({ workspace, text, checked, requestId }: AnswerBodyProps) {
  const { selected, hovered } = useStore(workspace.store, (state) => state.answerSelection);
  const editor = useRef<EditorHandle>(null);
  const theme = useAppTheme();
  const frame = useRef<HTMLDivElement>(null);
  /** Marks the line where the selection begins, since the pane around the viewer scrolls too. */
  const place = useRef<HTMLSpanElement>(null);
  const selectedRange = useMemo(() => rangeOf(text, requestId, selected), [text, requestId, selected]);
  const hoveredRange = useMemo(() => rangeOf(text, requestId, hovered), [text, requestId, hovered]);
  const from = selected?.from;

  useEffect(() => {
    if (from !== 'preview' || selectedRange === null) return;
    editor.current?.select({ start: selectedRange.start, end: selectedRange.start }, { focus: false });
    editor.current?.reveal(selectedRange);
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [from, selectedRange]);

  function onCaret({ offset }: Caret): void {
    // Showing another body moves the caret too. A move only counts while someone is in the text.
    if (requestId === null || !frame.current?.contains(document.activeElement)) return;
    const path = componentAt(text, offset);
    workspace.selectPart(path === null ? null : { requestId, path, from: 'text' });
  }

  return (
    <div ref={frame} className="relative h-full overflow-hidden">
      <span
        ref={place}
        aria-hidden="true"
        className="absolute h-20 w-px"
        style={{
          top: `min(${lineAt(text, selectedRange?.start ?? 0)} * var(--editor-line, 20px), 100% - 5rem)`,
        }}
      />
      <JsonEditor
        documentId={text}
        value={text}
        change={SHOWN}
        onChange={() => undefined}
        onCaret={onCaret}
        problems={checked?.problems ?? []}
        selected={selectedRange}
        hovered={hoveredRange}
        readOnly
        assist={false}
        label="Response body"
        theme={theme}
        handle={editor}
      />
    </div>
  );
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}
