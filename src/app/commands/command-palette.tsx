import { Command as Cmdk } from 'cmdk';
import { Dialog as Radix } from 'radix-ui';
import { useRef } from 'react';
import { Backdrop } from '../../ui/dialog.tsx';
import { useReturnFocus } from '../../ui/return-focus.ts';
import { commandRank } from './command-rank.ts';
import type { Command, CommandGroup } from './commands.ts';
import { shownShortcut } from './shortcuts.ts';

interface CommandPaletteProps {
  commands: readonly Command[];
  mac: boolean;
  onClose: () => void;
}

const ORDER: readonly CommandGroup[] = [
  'Go to',
  'Draft',
  'Card',
  'Component',
  'Preview',
  'Endpoint',
  'Settings',
  'Help',
];

/** Finds every command by its name. */
export default function CommandPalette({ commands, mac, onClose }: CommandPaletteProps) {
  const { layer, giveBack } = useReturnFocus();
  const chosen = useRef<Command | null>(null);
  const groups = ORDER.map((group) => ({
    group,
    entries: commands.filter((command) => command.group === group),
  })).filter(({ entries }) => entries.length > 0);
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Backdrop />
        <Radix.Content
          aria-describedby={undefined}
          ref={layer}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            giveBack();
            // Run it after focus is restored, so that what the command opens returns focus to the same place.
            chosen.current?.run();
          }}
          className="ui-rise fixed inset-x-3 top-[calc(var(--visible-height,100vh)*0.12)] z-50 mx-auto max-w-xl overflow-hidden rounded-xl border border-line bg-raised text-ink shadow-pop outline-none"
        >
          <Radix.Title className="sr-only">Commands</Radix.Title>
          <Cmdk
            label="Commands"
            loop
            filter={(_id, search, [title = '', keywords = ''] = []) => commandRank(search, title, keywords)}
          >
            <Cmdk.Input
              placeholder="What do you want to do?"
              className="ui-search h-12 w-full px-4 text-[14px] placeholder:text-faint"
            />
            <Cmdk.List className="max-h-[calc(var(--visible-height,100vh)*0.52)] overflow-auto p-1.5">
              <Cmdk.Empty className="px-3 py-8 text-center text-[13px] text-muted">
                No commands found. Try “share”, “format” or “theme”.
              </Cmdk.Empty>
              {groups.map(({ group, entries }) => (
                <Cmdk.Group
                  key={group}
                  heading={group}
                  className="**:[[cmdk-group-heading]]:px-2.5 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-[12px] **:[[cmdk-group-heading]]:font-medium **:[[cmdk-group-heading]]:text-muted"
                >
                  {entries.map((command) => (
                    <Cmdk.Item
                      key={command.id}
                      value={command.id}
                      keywords={[command.title, command.keywords ?? '']}
                      onSelect={() => {
                        chosen.current = command;
                        onClose();
                      }}
                      className="flex h-9 cursor-pointer items-center rounded-md px-2.5 text-[13px] data-[selected=true]:bg-hover"
                    >
                      <span className="flex-1 truncate">{command.title}</span>
                      {command.shortcut === undefined ? null : (
                        <kbd className="ui-kbd">{shownShortcut(command.shortcut, mac)}</kbd>
                      )}
                    </Cmdk.Item>
                  ))}
                </Cmdk.Group>
              ))}
            </Cmdk.List>
          </Cmdk>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
