import { useRef } from 'react';
import type { EditorHandle } from '../features/editor/editor-contract.ts';
import { JsonEditor } from '../features/editor/json-editor.tsx';
import type { ShownTheme } from '../platform/theme.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { useActions, usePlayground } from './playground-context.ts';
import { useEditorSelection } from './use-selection.ts';

/** The draft's text and everything that helps to write it. */
export function DraftPane({ theme }: { theme: ShownTheme }) {
  const { id, text, change, checked, readOnly } = usePlayground((state) => state.document);
  const { typeText } = useActions();
  const handle = useRef<EditorHandle>(null);
  const { selectedRange, hoveredRange, onCaret } = useEditorSelection(handle);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="min-h-0 flex-1">
        <ErrorBoundary what="The editor" resetKey={id}>
          <JsonEditor
            documentId={id}
            value={text}
            change={change}
            onChange={typeText}
            onCaret={onCaret}
            problems={checked.problems}
            selected={selectedRange}
            hovered={hoveredRange}
            readOnly={readOnly}
            theme={theme}
            handle={handle}
          />
        </ErrorBoundary>
      </div>
    </div>
  );
}
