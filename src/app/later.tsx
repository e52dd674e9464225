import { lazy, Suspense } from 'react';
import { Toasts } from '../ui/toast.tsx';
import { TooltipLayer } from '../ui/tooltip.tsx';
import { useUpdates } from './boot/use-updates.ts';
import { useCommands } from './commands/use-commands.ts';
import { useShortcuts } from './commands/use-shortcuts.ts';
import { Dialogs } from './dialogs.tsx';
import { ProblemAnnouncer } from './draft/problem-announcer.tsx';
import type { DialogName } from './services/dialog-name.ts';
import type { DraftDoors } from './services/draft-doors.ts';
import { useActions, usePlayground } from './services/playground-context.ts';
import { useWorkspaceIfOpen } from './services/workspace-context.ts';

const EndpointAnnouncer = lazy(async () => ({
  default: (await import('./endpoint/endpoint-preview.tsx')).EndpointAnnouncer,
}));

interface LaterProps {
  drafts: DraftDoors;
  dialog: DialogName | null;
  onDialogChange: (dialog: DialogName | null) => void;
}

/** What nobody misses in the first frame: commands, shortcuts, dialogs, notices, tooltips. */
export default function Later({ drafts, dialog, onDialogChange }: LaterProps) {
  const { dismiss } = useActions();
  const workspace = useWorkspaceIfOpen();
  const notices = usePlayground((state) => state.notices);
  const mode = usePlayground((state) => state.view.mode);
  const shortcuts = usePlayground((state) => state.view.shortcuts);
  const commands = useCommands({ drafts, open: onDialogChange });
  useShortcuts(commands, shortcuts);
  useUpdates(drafts.drafts, workspace);
  return (
    <>
      <ProblemAnnouncer />
      {workspace === null || mode !== 'endpoint' ? null : (
        <Suspense fallback={null}>
          <EndpointAnnouncer workspace={workspace} />
        </Suspense>
      )}
      <Dialogs
        open={dialog}
        commands={commands}
        doors={drafts}
        onOpen={onDialogChange}
        onClose={() => onDialogChange(null)}
      />
      <Toasts items={notices} onClose={dismiss} />
      <TooltipLayer />
    </>
  );
}
