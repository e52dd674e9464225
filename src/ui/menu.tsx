import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import type { Opened } from './opening-button.tsx';
import { isLeftAlone, leaveToOpener, tieToOpener } from './return-focus.ts';

export type MenuEntry =
  | {
      kind: 'item';
      label: string;
      icon?: ReactNode;
      shortcut?: string;
      disabled?: boolean;
      danger?: boolean;
      onSelect: () => void;
    }
  | { kind: 'check'; label: string; checked: boolean; onCheckedChange: (checked: boolean) => void }
  | {
      kind: 'choice';
      label: string;
      value: string;
      options: readonly { value: string; label: string }[];
      onValueChange: (value: string) => void;
    }
  | { kind: 'separator' };

interface MenuProps extends Opened {
  entries: readonly MenuEntry[];
  label: string;
  align?: 'start' | 'center' | 'end';
}

const ROW =
  'flex h-8 cursor-pointer items-center gap-2.5 rounded-md px-2 text-[13px] data-disabled:cursor-default data-disabled:opacity-50 data-highlighted:bg-hover';

function Entry({ entry }: { entry: MenuEntry }) {
  switch (entry.kind) {
    case 'separator':
      return <DropdownMenu.Separator className="-mx-1 my-1 border-t border-line" />;
    case 'item':
      return (
        <DropdownMenu.Item
          className={`${ROW} ${entry.danger ? 'text-error' : ''}`}
          disabled={entry.disabled ?? false}
          onSelect={entry.onSelect}
        >
          {entry.icon ? <span className="text-muted">{entry.icon}</span> : null}
          <span className="flex-1 truncate">{entry.label}</span>
          {entry.shortcut ? <kbd className="ui-kbd pointer-coarse:hidden">{entry.shortcut}</kbd> : null}
        </DropdownMenu.Item>
      );
    case 'check':
      return (
        <DropdownMenu.CheckboxItem
          className={ROW}
          checked={entry.checked}
          onCheckedChange={entry.onCheckedChange}
        >
          <span className="flex-1 truncate">{entry.label}</span>
          <DropdownMenu.ItemIndicator>
            <Check size={14} />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.CheckboxItem>
      );
    case 'choice':
      return (
        <DropdownMenu.RadioGroup value={entry.value} onValueChange={entry.onValueChange}>
          <DropdownMenu.Label className="px-2 pt-1.5 pb-1 text-[12px] font-medium text-faint">
            {entry.label}
          </DropdownMenu.Label>
          {entry.options.map((option) => (
            <DropdownMenu.RadioItem key={option.value} value={option.value} className={ROW}>
              <span className="flex-1 truncate">{option.label}</span>
              <DropdownMenu.ItemIndicator>
                <Check size={14} />
              </DropdownMenu.ItemIndicator>
            </DropdownMenu.RadioItem>
          ))}
        </DropdownMenu.RadioGroup>
      );
  }
}

function keyOf(entry: MenuEntry, index: number): string {
  return entry.kind === 'separator' ? `separator-${index}` : `${entry.kind}-${entry.label}`;
}

/** The menu of a `MenuButton`, which loads it when it is first opened. */
export function Menu({ entries, open, onOpenChange, opener, label, align = 'start' }: MenuProps) {
  // Rendered in the same landmark as its button, where a screen reader looks for it.
  const landmark = opener.current?.closest<HTMLElement>('header, main, footer');
  return (
    <DropdownMenu.Root modal={false} open={open} onOpenChange={onOpenChange}>
      <DropdownMenu.Trigger asChild>
        <span aria-hidden="true" tabIndex={-1} className="pointer-events-none absolute inset-0" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={landmark ?? null}>
        <DropdownMenu.Content
          ref={(element) => tieToOpener(element, opener.current)}
          aria-label={label}
          aria-labelledby={undefined}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          onInteractOutside={(event) => leaveToOpener(event, opener.current)}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (isLeftAlone(document.activeElement)) opener.current?.focus();
          }}
          className="ui-fade z-60 max-h-(--radix-dropdown-menu-content-available-height) max-w-80 min-w-52 overflow-auto rounded-lg border border-line bg-raised p-1 text-ink shadow-pop"
        >
          {entries.map((entry, index) => (
            <Entry key={keyOf(entry, index)} entry={entry} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
