import type { CheckedDocument } from '../cards/drawn.ts';
import { JsonEditor } from '../features/editor/json-editor.tsx';
import { EndpointPane } from '../features/endpoint/endpoint-pane.tsx';
import { copyText } from '../platform/clipboard.ts';
import { saveFile } from '../platform/save-file.ts';
import type { ShownTheme } from '../platform/theme.ts';
import type { DocumentChange, DraftContent } from '../state/document.ts';
import type { Workspace } from '../state/workspace.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { useActions } from './playground-context.ts';

const SHOWN: DocumentChange = { origin: 'open', edits: null, select: null };

interface EndpointSideProps {
  workspace: Workspace;
  theme: ShownTheme;
  onOpenAsDraft: (draft: DraftContent) => void;
}

/** The endpoint's form and what came of it. Only loaded when someone goes there. */
export default function EndpointSide({ workspace, theme, onOpenAsDraft }: EndpointSideProps) {
  const { notify } = useActions();
  const renderBody = ({ text, checked }: { text: string; checked: CheckedDocument | null }) => (
    <JsonEditor
      documentId={text}
      value={text}
      change={SHOWN}
      onChange={() => undefined}
      problems={checked?.problems ?? []}
      readOnly
      assist={false}
      label="Response body"
      theme={theme}
    />
  );
  return (
    <ErrorBoundary what="The endpoint form" resetKey={workspace}>
      <EndpointPane
        workspace={workspace}
        exampleUrl={
          workspace.transportKind === 'relay' ? new URL('/api/example-cards', location.href).href : null
        }
        renderBody={renderBody}
        onOpenAsDraft={onOpenAsDraft}
        copyText={copyText}
        notify={notify}
        saveFile={saveFile}
      />
    </ErrorBoundary>
  );
}
