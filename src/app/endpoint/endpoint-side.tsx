import { EndpointPane } from '../../features/endpoint/endpoint-pane.tsx';
import type { EndpointPaneProps } from '../../features/endpoint/endpoint-pane-props.ts';
import { Inspector } from '../../features/endpoint/inspector/inspector.tsx';
import { copyText } from '../../platform/clipboard.ts';
import { saveFile } from '../../platform/save-file.ts';
import type { DraftContent } from '../../state/document/document.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { PartSlot, part } from '../../ui/part.tsx';
import { NARROW, useMedia } from '../../ui/use-media.ts';
import { useActions } from '../services/playground-context.ts';
import { AnswerBody } from './answer-body.tsx';

const CheckupTab = part(() => import('./checkup-tab.tsx'));

interface EndpointSideProps {
  workspace: Workspace;
  onOpenAsDraft: (draft: DraftContent) => void;
}

/** The endpoint's form and its results. Only loaded when someone opens it. */
export default function EndpointSide({ workspace, onOpenAsDraft }: EndpointSideProps) {
  const { notify, showPane } = useActions();
  const narrow = useMedia(NARROW);
  const props: EndpointPaneProps = {
    workspace,
    exampleUrl:
      workspace.transportKind === 'relay' ? new URL('/api/example-cards', location.href).href : null,
    renderBody: (body) => <AnswerBody {...body} workspace={workspace} />,
    renderCheckup: (view, onShowLoad) => (
      <PartSlot
        waiting={<p className="p-3.5 text-[13px] text-muted">Loading…</p>}
        failed={(again) => (
          <EmptyState
            title="The check-up couldn’t be loaded"
            actions={<Button onClick={again}>Try again</Button>}
          >
            Check your connection, then try again.
          </EmptyState>
        )}
      >
        <CheckupTab workspace={workspace} view={view} onShowLoad={onShowLoad} />
      </PartSlot>
    ),
    onOpenAsDraft,
    onBlocked: () => showPane('edit'),
    onShowCards: narrow ? () => showPane('preview') : null,
    copyText,
    notify,
    saveFile,
  };
  return (
    <ErrorBoundary what="The endpoint form" resetKey={workspace}>
      <EndpointPane {...props}>
        <Inspector {...props} />
      </EndpointPane>
    </ErrorBoundary>
  );
}
