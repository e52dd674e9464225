import type { ReactNode } from 'react';
import type { DataSource } from '../features/start/data-source.ts';
import { copyText } from '../platform/clipboard.ts';
import type { DocumentSlice } from '../state/document/document.ts';
import { titlesInUse } from '../state/document/panel-cards.ts';
import { LoadFailure, PartSlot, part } from '../ui/part.tsx';
import { linkedEndpoint } from './boot/linked-endpoint.ts';
import type { Command } from './commands/commands.ts';
import { renderContent } from './draft/drawing/render-content.tsx';
import type { DialogName } from './services/dialog-name.ts';
import type { DraftDoors } from './services/draft-doors.ts';
import { useActions, usePlayground, useServices } from './services/playground-context.ts';
import { useWorkspaceIfOpen } from './services/workspace-context.ts';

const CommandPalette = part(() => import('./commands/command-palette.tsx'));
const ShortcutSheet = part(() => import('./commands/shortcut-sheet.tsx'));
const Examples = part(() => import('./draft/examples.tsx'));
const StartFromData = part(() => import('./draft/start-from-data.tsx'));
const ShareDialog = part(() => import('../features/drafts/share-dialog.tsx'));
const Exports = part(() => import('./draft/exports.tsx'));
const HistoryDialog = part(() => import('../features/drafts/history-dialog.tsx'));
const HelpDialog = part(() => import('./help/help-dialog.tsx'));
const StateBoardView = part(() => import('./draft/state-board-view.tsx'));
const ReferenceView = part(() => import('./help/reference-view.tsx'));

interface DialogsProps {
  open: DialogName | null;
  commands: readonly Command[];
  doors: DraftDoors;
  /** What Start from data… begins with; null lets the person paste it. */
  source: DataSource | null;
  onOpen: (dialog: DialogName) => void;
  onClose: () => void;
}

/** Draws what shows the draft again whenever that changes, and nothing while no such dialog is open. */
function OfDraft({ children }: { children: (draft: DocumentSlice) => ReactNode }) {
  return children(usePlayground((state) => state.document));
}

/** The dialog that is open, its code fetched when it opens. */
export function Dialogs({ open, commands, doors, source, onOpen, onClose }: DialogsProps) {
  const { mac } = useServices();
  const workspace = useWorkspaceIfOpen();
  const { drafts } = doors;
  const { prefer, notify } = useActions();
  const singleKeys = usePlayground((state) => state.view.shortcuts);
  return (
    <PartSlot
      key={open}
      onFail={(error) => {
        onClose();
        if (!(error instanceof LoadFailure)) {
          notify({ text: 'This dialog stopped working. Your draft is as it was.', tone: 'error' });
        }
      }}
    >
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
      {open === 'from-data' ? (
        <StartFromData key={source?.id} source={source} openContent={doors.openContent} onClose={onClose} />
      ) : null}
      {open === 'share' ? (
        <OfDraft>
          {(draft) => (
            <ShareDialog
              draft={{ ...draft, titles: titlesInUse(draft.checked, draft.titles) }}
              endpoint={workspace === null ? null : linkedEndpoint(workspace)}
              base={`${location.origin}/`}
              copy={copyText}
              onClose={onClose}
            />
          )}
        </OfDraft>
      ) : null}
      {open === 'history' && drafts !== null ? (
        <OfDraft>
          {(draft) => (
            <HistoryDialog drafts={drafts} draft={draft} renderContent={renderContent} onClose={onClose} />
          )}
        </OfDraft>
      ) : null}
      {open === 'export' ? <Exports onClose={onClose} /> : null}
      {open === 'help' ? <HelpDialog onOpen={onOpen} onClose={onClose} /> : null}
      {open === 'board' ? <StateBoardView onClose={onClose} /> : null}
      {open === 'reference' ? <ReferenceView onClose={onClose} /> : null}
    </PartSlot>
  );
}
