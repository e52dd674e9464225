import { ChevronDown, Copy, GripVertical, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { urlNote } from '../../protocol/config.ts';
import type { WorkspaceCard } from '../../state/workspace/state.ts';
import { IconButton } from '../../ui/button.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { EndpointPaneProps } from './endpoint-pane-props.ts';
import { HeadersEditor } from './headers-editor.tsx';
import { useWorkspace } from './use-workspace.ts';

interface ConfigRowProps extends EndpointPaneProps {
  card: WorkspaceCard;
  index: number;
  total: number;
  dragged: string | null;
  onDrag: (cardId: string | null) => void;
}

/** One card's settings, collapsed to one line until someone opens them. */
export function ConfigRow({ workspace, notify, card, index, total, dragged, onDrag }: ConfigRowProps) {
  const faults = useWorkspace(workspace, (state) => state.faults);
  const blocked = useWorkspace(workspace, (state) => state.blocked?.field ?? '');
  const nth = useWorkspace(workspace, (state) => state.blocked?.nth ?? 0);
  const keepsBack = isFieldOf(card, blocked) && blocked in faults;
  const [open, setOpen] = useState(card.key === '' || keepsBack);
  const [seen, setSeen] = useState(nth);
  if (seen !== nth) {
    // The field that blocks a load must be visible.
    setSeen(nth);
    if (keepsBack) setOpen(true);
  }
  const name = card.title || card.key || `card ${index + 1}`;
  const fault =
    faults[`card ${card.id} key`] ??
    faults[`card ${card.id} title`] ??
    faults[`card ${card.id} defaultTtlSeconds`] ??
    faults[`card ${card.id} url`];

  function onHandleKey(event: KeyboardEvent<HTMLButtonElement>) {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const handle = event.currentTarget;
    workspace.moveCard(card.id, index + step);
    requestAnimationFrame(() => handle.focus());
  }

  return (
    <li
      className={`rounded-md border border-line ${dragged === card.id ? 'opacity-50' : ''}`}
      onDragOver={(event) => {
        if (dragged === null) return;
        event.preventDefault();
        if (dragged !== card.id) workspace.moveCard(dragged, index);
      }}
      onDrop={(event) => event.preventDefault()}
    >
      <div className="flex items-center gap-1 p-1">
        <IconButton
          size="s"
          label={`Move ${name}, ${index + 1} of ${total}; arrow keys move it`}
          icon={<GripVertical size={14} aria-hidden="true" />}
          className="cursor-grab"
          draggable
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', card.key);
            onDrag(card.id);
          }}
          onDragEnd={() => onDrag(null)}
          onKeyDown={onHandleKey}
        />
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex h-7 min-w-0 flex-1 cursor-pointer items-center gap-2 rounded text-left text-[13px] text-ink"
        >
          <ChevronDown
            size={14}
            aria-hidden="true"
            className={`shrink-0 text-muted ${open ? '' : '-rotate-90'}`}
          />
          <span className={`truncate ${card.enabled ? '' : 'text-muted line-through'}`}>{name}</span>
        </button>
        {card.title === '' ? null : (
          <span className="max-w-40 truncate font-mono text-[12px] text-muted">{card.key}</span>
        )}
        <Switch
          label={<span className="sr-only">{`Request ${name}`}</span>}
          checked={card.enabled}
          onCheckedChange={(enabled) => workspace.changeCard(card.id, { enabled })}
        />
        <IconButton
          size="s"
          label={`Duplicate ${name}`}
          icon={<Copy size={13} aria-hidden="true" />}
          onClick={() => workspace.duplicateCard(card.id)}
        />
        <IconButton
          size="s"
          label={`Delete ${name}`}
          icon={<Trash2 size={13} aria-hidden="true" />}
          onClick={() => {
            const run = workspace.removeCard(card.id);
            notify({ tone: 'info', text: `Deleted ${name}.`, action: { label: 'Undo', run } });
          }}
        />
      </div>
      {fault === undefined || open ? null : (
        <p className="px-3 pb-1.5 pl-15 text-[12px] text-error">{fault}</p>
      )}
      {open ? <ConfigFields workspace={workspace} card={card} /> : null}
    </li>
  );
}

function isFieldOf({ id, own }: WorkspaceCard, field: string): boolean {
  const [kind, owner] = field.split(' ');
  return kind === 'card' ? owner === id : kind === 'header' && !!own?.headers.some((row) => row.id === owner);
}

function ConfigFields({ workspace, card }: Pick<ConfigRowProps, 'workspace' | 'card'>) {
  const faults = useWorkspace(workspace, (state) => state.faults);
  const [ttl, setTtl] = useState(String(card.defaultTtlSeconds));
  const { own } = card;
  return (
    <div className="flex flex-col gap-3 border-t border-line p-3">
      <div className="grid gap-3 sm:grid-cols-3">
        <TextField
          label="Title"
          data-field={`card ${card.id} title`}
          value={card.title}
          onValueChange={(title) => workspace.changeCard(card.id, { title })}
          error={card.title === '' ? null : (faults[`card ${card.id} title`] ?? null)}
          placeholder={card.key}
          hint={card.title === '' ? 'Defaults to the key here. Plain requires one.' : null}
        />
        <TextField
          label="Key"
          data-field={`card ${card.id} key`}
          mono
          value={card.key}
          onValueChange={(key) => workspace.changeCard(card.id, { key })}
          error={faults[`card ${card.id} key`] ?? null}
          spellCheck={false}
          autoCapitalize="off"
        />
        <TextField
          label="Time to live in seconds"
          data-field={`card ${card.id} defaultTtlSeconds`}
          inputMode="numeric"
          value={ttl}
          onValueChange={(text) => {
            setTtl(text);
            workspace.changeCard(card.id, {
              defaultTtlSeconds: text.trim() === '' ? Number.NaN : Number(text),
            });
          }}
          error={faults[`card ${card.id} defaultTtlSeconds`] ?? null}
          hint="Used when the response has none."
        />
      </div>
      <Switch
        label="Use its own URL"
        checked={own !== null}
        onCheckedChange={(on) => workspace.setOwnEndpoint(card.id, on)}
        hint={own === null ? 'Off: it uses the form’s URL and headers, and shares its request.' : undefined}
      />
      {own === null ? null : (
        <>
          <TextField
            label="Own URL"
            data-field={`card ${card.id} url`}
            mono
            value={own.url}
            onValueChange={(url) => workspace.setUrl(url, card.id)}
            onBlur={() => workspace.settleUrl()}
            error={faults[`card ${card.id} url`] ?? null}
            hint={urlNote(own.url)}
            spellCheck={false}
            autoCapitalize="off"
          />
          <HeadersEditor workspace={workspace} owner={card.id} endpoint={own} faults={faults} />
        </>
      )}
    </div>
  );
}
