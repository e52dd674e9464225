import { Download } from 'lucide-react';
import { copyText } from '../../platform/clipboard.ts';
import { saveFile } from '../../platform/save-file.ts';
import type { Playground } from '../../state/store.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';

/** Letters and digits of the draft's name, so that every system takes it. */
function fileNameOf(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain === '' ? 'cards' : plain.slice(0, 60);
}

export async function copyJson({ store, actions }: Playground): Promise<void> {
  const copied = await copyText(store.getState().document.text);
  actions.notify(
    copied
      ? { text: 'Copied the JSON.', tone: 'info' }
      : { text: 'The browser refused the clipboard. Select the text and copy it by hand.', tone: 'error' },
  );
}

/** What leaves the draft as text. */
export function exportEntries(playground: Playground, onMore: () => void): MenuEntry[] {
  const { store } = playground;
  return [
    { kind: 'item', label: 'Copy JSON', onSelect: () => void copyJson(playground) },
    {
      kind: 'item',
      label: 'Download JSON',
      onSelect() {
        const { name, text } = store.getState().document;
        saveFile(`${fileNameOf(name)}.json`, text);
      },
    },
    {
      kind: 'item',
      label: 'Download minified JSON',
      onSelect() {
        const { name, text } = store.getState().document;
        void import('../commands/minified.ts').then(({ minified }) =>
          saveFile(`${fileNameOf(name)}.min.json`, minified(text)),
        );
      },
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
