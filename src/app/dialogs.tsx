import { lazy, Suspense } from 'react';
import type { Command } from './commands.ts';
import { useActions, usePlayground, useServices } from './playground-context.ts';

export type DialogName = 'palette' | 'shortcuts' | 'help' | 'share' | 'examples' | 'export';

const CommandPalette = lazy(() => import('./command-palette.tsx'));
const ShortcutSheet = lazy(() => import('./shortcut-sheet.tsx'));
const HelpDialog = lazy(() => import('./help-dialog.tsx'));

interface DialogsProps {
  open: DialogName | null;
  commands: readonly Command[];
  onClose: () => void;
}

/** The dialog that is open, its code fetched when it opens. */
export function Dialogs({ open, commands, onClose }: DialogsProps) {
  const { mac } = useServices();
  const { prefer } = useActions();
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
      {open === 'help' ? <HelpDialog onClose={onClose} /> : null}
    </Suspense>
  );
}
