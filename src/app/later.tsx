import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import type { DataSource } from '../features/start/data-source.ts';
import { DropHint } from '../features/start/drop-hint.tsx';
import { setPageTitle } from '../platform/page-title.ts';
import { reportAddress } from '../platform/report-address.ts';
import { keepVisibleHeight } from '../platform/visible-height.ts';
import { LiveRegion } from '../ui/live-region.tsx';
import { PartSlot, part } from '../ui/part.tsx';
import { Toasts } from '../ui/toast.tsx';
import { TooltipLayer } from '../ui/tooltip.tsx';
import { useUpdates } from './boot/use-updates.ts';
import { useCommands } from './commands/use-commands.ts';
import { useShortcuts } from './commands/use-shortcuts.ts';
import { Dialogs, useDialogsFetchedAhead } from './dialogs.tsx';
import { ProblemAnnouncer } from './draft/problem-announcer.tsx';
import { useDroppedFile } from './draft/use-dropped-file.ts';
import { useOfferAfterPaste } from './draft/use-offer-after-paste.ts';
import type { DialogName } from './services/dialog-name.ts';
import type { DraftDoors } from './services/draft-doors.ts';
import { useActions, usePlayground } from './services/playground-context.ts';
import { useWorkspaceIfOpen } from './services/workspace-context.ts';

const EndpointAnnouncer = lazy(async () => ({
  default: (await import('./endpoint/endpoint-preview.tsx')).EndpointAnnouncer,
}));

const LinkedReport = part(() => import('./endpoint/linked-report.tsx'));

interface LaterProps {
  drafts: DraftDoors;
  dialog: DialogName | null;
  onDialogChange: (dialog: DialogName | null) => void;
}

/** What the first frame doesn't need: commands, shortcuts, dialogs, notices, tooltips. */
export default function Later({ drafts, dialog, onDialogChange }: LaterProps) {
  const { dismiss } = useActions();
  const workspace = useWorkspaceIfOpen();
  const [source, setSource] = useState<DataSource | null>(null);
  const notices = usePlayground((state) => state.notices);
  const said = usePlayground((state) => state.said);
  const mode = usePlayground((state) => state.view.mode);
  const shortcuts = usePlayground((state) => state.view.shortcuts);
  const name = usePlayground((state) => state.document.name);
  const commands = useCommands({ drafts, open: onDialogChange });
  useShortcuts(commands, shortcuts);
  useDialogsFetchedAhead();
  useUpdates(drafts.drafts, workspace);
  const startFrom = (next: DataSource) => {
    setSource(next);
    onDialogChange('from-data');
  };
  useOfferAfterPaste(startFrom);
  const report = useSyncExternalStore(reportAddress.subscribe, reportAddress.read);
  const isDragging = useDroppedFile(startFrom, drafts.openContent);
  useEffect(keepVisibleHeight, []);
  useEffect(() => setPageTitle(mode === 'draft' ? name : 'Endpoint'), [mode, name]);
  return (
    <>
      <ProblemAnnouncer />
      <LiveRegion text={said} />
      {workspace === null || mode !== 'endpoint' ? null : (
        <Suspense fallback={null}>
          <EndpointAnnouncer workspace={workspace} />
        </Suspense>
      )}
      {isDragging ? <DropHint /> : null}
      <Dialogs
        open={dialog}
        commands={commands}
        doors={drafts}
        source={source}
        onOpen={onDialogChange}
        onClose={() => {
          setSource(null);
          onDialogChange(null);
        }}
      />
      <PartSlot key={report}>{report === null ? null : <LinkedReport fragment={report} />}</PartSlot>
      <Toasts items={notices} onClose={dismiss} />
      <TooltipLayer />
    </>
  );
}
