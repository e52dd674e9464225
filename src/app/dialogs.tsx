import type { DataSource } from '../features/start/data-source.ts';
import { copyText } from '../platform/clipboard.ts';
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

/** The dialog that is open, its code fetched when it opens. */
export function Dialogs({ open, commands, doors, source, onOpen, onClose }: DialogsProps) {
  const { mac } = useServices();
  const workspace = useWorkspaceIfOpen();
  const { prefer, notify } = useActions();
  const document = usePlayground((state) => state.document);
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
        <ShareDialog
          draft={{ ...document, titles: titlesInUse(document.checked, document.titles) }}
          endpoint={workspace === null ? null : linkedEndpoint(workspace)}
          base={`${location.origin}/`}
          copy={copyText}
          onClose={onClose}
        />
      ) : null}
      {open === 'history' && doors.drafts !== null ? (
        <HistoryDialog
          drafts={doors.drafts}
          draft={document}
          renderContent={renderContent}
          onClose={onClose}
        />
      ) : null}
      {open === 'export' ? <Exports onClose={onClose} /> : null}
      {open === 'help' ? <HelpDialog onOpen={onOpen} onClose={onClose} /> : null}
      {open === 'board' ? <StateBoardView onClose={onClose} /> : null}
      {open === 'reference' ? <ReferenceView onClose={onClose} /> : null}
    </PartSlot>
  );
}
