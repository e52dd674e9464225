import { Download } from 'lucide-react';
import type { Playground } from '../../state/store.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { copyJson } from '../commands/copy-json.ts';

/** Menu entries that export the draft as text. */
export function exportEntries(playground: Playground, onMore: () => void): MenuEntry[] {
  return [
    { kind: 'item', label: 'Copy JSON', onSelect: () => void copyJson(playground) },
    {
      kind: 'item',
      label: 'Download JSON',
      onSelect: () => void import('./download-json.ts').then(({ downloadJson }) => downloadJson(playground)),
    },
    {
      kind: 'item',
      label: 'Download minified JSON',
      onSelect: () =>
        void import('./download-json.ts').then(({ downloadMinifiedJson }) =>
          downloadMinifiedJson(playground),
        ),
    },
    { kind: 'separator' },
    { kind: 'item', label: 'TypeScript, endpoint, schema, image…', onSelect: onMore },
  ];
}

export function ExportMenu({ entries }: { entries: readonly MenuEntry[] }) {
  return (
    <MenuButton
      label="Export"
      variant="default"
      align="end"
      icon={<Download size={15} aria-hidden="true" />}
      entries={entries}
    >
      Export
    </MenuButton>
  );
}
