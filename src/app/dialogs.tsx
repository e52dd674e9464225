import { type ReactNode, useEffect } from 'react';
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

const LOAD = {
  palette: () => import('./commands/command-palette.tsx'),
  shortcuts: () => import('./commands/shortcut-sheet.tsx'),
  examples: () => import('./draft/examples.tsx'),
  'from-data': () => import('./draft/start-from-data.tsx'),
  share: () => import('../features/drafts/share-dialog.tsx'),
  export: () => import('./draft/exports.tsx'),
  history: () => import('../features/drafts/history-dialog.tsx'),
  help: () => import('./help/help-dialog.tsx'),
  board: () => import('./draft/state-board-view.tsx'),
  reference: () => import('./help/reference-view.tsx'),
} as const satisfies Record<DialogName, () => Promise<unknown>>;

const CommandPalette = part(LOAD.palette);
const ShortcutSheet = part(LOAD.shortcuts);
const Examples = part(LOAD.examples);
const StartFromData = part(LOAD['from-data']);
const ShareDialog = part(LOAD.share);
const Exports = part(LOAD.export);
const HistoryDialog = part(LOAD.history);
const HelpDialog = part(LOAD.help);
const StateBoardView = part(LOAD.board);
const ReferenceView = part(LOAD.reference);

/** Fetches a dialog's code as soon as the pointer or focus reaches what opens it, an element with `data-opens`. */
export function useDialogsFetchedAhead(): void {
  useEffect(() => {
    const near = ({ target }: Event) => {
      const name =
        target instanceof Element ? target.closest('[data-opens]')?.getAttribute('data-opens') : null;
      const load = Object.entries(LOAD).find(([dialog]) => dialog === name)?.[1];
      // Nobody asked for it yet. If it's missing, the error shows when someone does.
      load?.().catch(() => undefined);
    };
    addEventListener('pointerover', near, { passive: true });
    addEventListener('focusin', near);
    return () => {
      removeEventListener('pointerover', near);
      removeEventListener('focusin', near);
    };
  }, []);
}

interface DialogsProps {
  open: DialogName | null;
  commands: readonly Command[];
  doors: DraftDoors;
  /** The initial data of Start from data…, or null to let the person paste it. */
  source: DataSource | null;
  onOpen: (dialog: DialogName) => void;
  onClose: () => void;
}

/** Redraws dialogs that show the draft whenever it changes. While none is open, nothing is redrawn. */
function OfDraft({ children }: { children: (draft: DocumentSlice) => ReactNode }) {
  return children(usePlayground((state) => state.document));
}

/** The open dialog. Its code is fetched when it opens. */
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
