import { lazy, Suspense } from 'react';
import { copyText } from '../platform/clipboard.ts';
import type { Workspace } from '../state/workspace.ts';
import type { Command } from './commands.ts';
import type { DialogName } from './dialog-name.ts';
import { linkedEndpoint } from './linked-endpoint.ts';
import { useActions, usePlayground, useServices } from './playground-context.ts';
import type { DraftDoors } from './use-drafts.tsx';

const CommandPalette = lazy(() => import('./command-palette.tsx'));
const ShortcutSheet = lazy(() => import('./shortcut-sheet.tsx'));
const Examples = lazy(() => import('./examples.tsx'));
const ShareDialog = lazy(() => import('../features/drafts/share-dialog.tsx'));
const Exports = lazy(() => import('./exports.tsx'));
const HistoryDialog = lazy(() => import('../features/drafts/history-dialog.tsx'));
const HelpDialog = lazy(() => import('./help-dialog.tsx'));
const StateBoardView = lazy(() => import('./state-board-view.tsx'));
const ReferenceView = lazy(() => import('./reference-view.tsx'));

interface DialogsProps {
  open: DialogName | null;
  commands: readonly Command[];
  doors: DraftDoors;
  workspace: Workspace | null;
  onOpen: (dialog: DialogName) => void;
  onClose: () => void;
}

/** The dialog that is open, its code fetched when it opens. */
export function Dialogs({ open, commands, doors, workspace, onOpen, onClose }: DialogsProps) {
  const { mac } = useServices();
  const { prefer } = useActions();
  const document = usePlayground((state) => state.document);
  const singleKeys = usePlayground((state) => state.view.shortcuts);
  return (
    <Suspense fallback={null}>
      {open === 'palette' ? <CommandPalette commands={commands} mac={mac} onClose={onClose} /> : null}
      {open === 'shortcuts' ? (
        <ShortcutSheet
          commands={commands}
          mac={mac}
          singleKeys={singleKeys}
          onSingleKeysChange={(shortcuts) => prefer({ shortcuts })}
          onClose={onClose}
        />
      ) : null}
      {open === 'examples' ? <Examples onPick={doors.openContent} onClose={onClose} /> : null}
      {open === 'share' ? (
        <ShareDialog
          draft={document}
          endpoint={workspace === null ? null : linkedEndpoint(workspace)}
          base={`${location.origin}/`}
          copy={copyText}
          onClose={onClose}
        />
      ) : null}
      {open === 'history' && doors.drafts !== null ? (
        <HistoryDialog drafts={doors.drafts} draft={document} onClose={onClose} />
      ) : null}
      {open === 'export' ? <Exports onClose={onClose} /> : null}
      {open === 'help' ? <HelpDialog onOpen={onOpen} onClose={onClose} /> : null}
      {open === 'board' ? <StateBoardView onClose={onClose} /> : null}
      {open === 'reference' ? <ReferenceView onClose={onClose} /> : null}
    </Suspense>
  );
}
