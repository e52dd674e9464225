import { Download, Plus, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { CONFIG_LIMITS } from '../../protocol/config.ts';
import { Button } from '../../ui/button.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { ConfigRow } from './config-row.tsx';
import type { EndpointPaneProps } from './endpoint-pane-props.ts';
import { useWorkspace } from './use-workspace.ts';

/** The workspace's card configurations, in the order of the panel. */
export function ConfigList(props: EndpointPaneProps) {
  const { workspace, notify, saveFile } = props;
  const cards = useWorkspace(workspace, (state) => state.cards);
  const [dragged, setDragged] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  useKeptFocus(rows, { isList: true, otherwise: () => add.current?.focus() });

  async function importFile(chosen: File | undefined) {
    if (chosen === undefined) return;
    const result = workspace.importConfigs(await chosen.text());
    if (result.ok) {
      notify({
        tone: 'info',
        text: 'Configurations imported. The file has no header values, so enter them again.',
        action: { label: 'Undo', run: result.undo },
      });
    } else notify({ tone: 'error', text: result.reason });
  }

  return (
    <div className="flex flex-col gap-2">
      <div ref={rows}>
        {cards.length === 0 ? (
          <p className="text-[13px] text-muted">
            No cards yet. Each card key you type above becomes a configuration, where you can set its title,
            its time to live and its own URL.
          </p>
        ) : (
          <ol className="flex flex-col gap-1.5" aria-label="Configurations">
            {cards.map((card, index) => (
              <ConfigRow
                key={card.id}
                {...props}
                card={card}
                index={index}
                total={cards.length}
                dragged={dragged}
                onDrag={setDragged}
              />
            ))}
          </ol>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          ref={add}
          size="s"
          icon={<Plus size={13} aria-hidden="true" />}
          disabled={cards.length >= CONFIG_LIMITS.configs}
          onClick={() => workspace.addCard()}
        >
          Add card
        </Button>
        <Button size="s" icon={<Upload size={13} aria-hidden="true" />} onClick={() => file.current?.click()}>
          Import
        </Button>
        <Button
          size="s"
          icon={<Download size={13} aria-hidden="true" />}
          disabled={cards.length === 0}
          onClick={() => saveFile('card-configurations.json', workspace.exportConfigs())}
        >
          Export without header values
        </Button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          aria-label="Configurations file"
          className="hidden"
          onChange={(event) => {
            void importFile(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {cards.length >= CONFIG_LIMITS.configs ? (
        <p className="text-[12px] text-muted">A workspace has at most 25 cards.</p>
      ) : null}
    </div>
  );
}
