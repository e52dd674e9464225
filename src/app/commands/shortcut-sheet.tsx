import { Dialog } from '../../ui/dialog.tsx';
import { Switch } from '../../ui/switch.tsx';
import type { Command } from './commands.ts';
import { shownShortcut } from './shortcuts.ts';

interface ShortcutSheetProps {
  commands: readonly Command[];
  mac: boolean;
  singleKeys: boolean;
  onSingleKeysChange: (on: boolean) => void;
  onClose: () => void;
}

/** Shortcuts of the editor itself. They're Monaco's own bindings, listed where people look for them. */
const IN_THE_EDITOR: readonly (readonly [title: string, shortcut: string])[] = [
  ['Show suggestions', 'ctrl+space'],
  ['Quick fix', 'mod+.'],
  ['Undo', 'mod+z'],
  ['Find', 'mod+f'],
  ['Next problem', 'f8'],
  ['Leave the editor with Tab', 'escape'],
  ['Let Tab always leave the editor', 'ctrl+m'],
];

function Row({ title, keys }: { title: string; keys: string }) {
  return (
    <div className="flex items-center justify-between gap-6 py-1.5">
      <dt className="text-muted">{title}</dt>
      <dd>
        <kbd className="ui-kbd rounded border border-line bg-sunken px-1.5 py-0.5">{keys}</kbd>
      </dd>
    </div>
  );
}

function CommandRows({ commands, mac }: { commands: readonly Command[]; mac: boolean }) {
  return (
    <dl>
      {commands.map(({ id, title, shortcut }) =>
        shortcut === undefined ? null : <Row key={id} title={title} keys={shownShortcut(shortcut, mac)} />,
      )}
    </dl>
  );
}

export default function ShortcutSheet({
  commands,
  mac,
  singleKeys,
  onSingleKeysChange,
  onClose,
}: ShortcutSheetProps) {
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Keyboard shortcuts" width="l">
      <div className="grid gap-x-10 gap-y-5 text-[13px] sm:grid-cols-2">
        <section aria-label="Everywhere">
          <h3 className="mb-1 font-semibold">Everywhere</h3>
          <CommandRows commands={commands.filter(({ group }) => group !== 'Component')} mac={mac} />
        </section>
        <div className="flex flex-col gap-y-5">
          <section aria-label="Selected component">
            <h3 className="mb-1 font-semibold">Selected component</h3>
            <CommandRows commands={commands.filter(({ group }) => group === 'Component')} mac={mac} />
          </section>
          <section aria-label="In the editor">
            <h3 className="mb-1 font-semibold">In the editor</h3>
            <dl>
              {IN_THE_EDITOR.map(([title, shortcut]) => (
                <Row key={title} title={title} keys={shownShortcut(shortcut, mac)} />
              ))}
            </dl>
          </section>
        </div>
      </div>
      <div className="mt-5 border-t border-line pt-4">
        <Switch
          label="Single-key shortcuts"
          hint="They only work outside text fields. Turn them off if you use voice control."
          checked={singleKeys}
          onCheckedChange={onSingleKeysChange}
        />
      </div>
    </Dialog>
  );
}
