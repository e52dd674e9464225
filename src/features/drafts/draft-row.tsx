import { Copy, PencilLine, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { DraftContent } from '../../state/document/document.ts';
import type { DraftSummary } from '../../state/drafts/state.ts';
import { IconButton } from '../../ui/button.tsx';
import { DraftPicture, type RenderContent } from './draft-picture.tsx';
import { sayMoment, sayWhen } from './say-when.ts';

interface DraftRowProps {
  draft: DraftSummary;
  now: number;
  current: boolean;
  content: () => Promise<DraftContent | null>;
  renderContent: RenderContent;
  onOpen: () => void;
  onRename: (name: string) => void;
  onDuplicate: () => void;
  onDelete: () => void;
}

function Renaming({ name, onDone }: { name: string; onDone: (name: string | null) => void }) {
  const [text, setText] = useState(name);
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: it replaces the button that was just pressed
      autoFocus
      aria-label={`New name of ${name}`}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => onDone(text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onDone(text);
        if (event.key === 'Escape') {
          event.stopPropagation();
          onDone(null);
        }
      }}
      className="ui-field h-7 min-w-0 flex-1 px-1.5 text-[13px] text-ink"
    />
  );
}

function Action({ label, icon, onClick }: { label: string; icon: ReactNode; onClick: () => void }) {
  return <IconButton size="s" label={label} icon={icon} onClick={onClick} />;
}

export function DraftRow({
  draft,
  now,
  current,
  content,
  renderContent,
  onOpen,
  onRename,
  onDuplicate,
  onDelete,
}: DraftRowProps) {
  const [renaming, setRenaming] = useState(false);
  return (
    <li
      className={`flex items-center gap-0.5 rounded-md pr-1 pl-1 hover:bg-hover ${current ? 'bg-accent-soft' : ''}`}
    >
      <DraftPicture key={draft.updatedAt} content={content} render={renderContent} />
      {renaming ? (
        <Renaming
          name={draft.name}
          onDone={(name) => {
            setRenaming(false);
            if (name !== null && name.trim() !== '' && name !== draft.name) onRename(name);
          }}
        />
      ) : (
        <button
          type="button"
          data-open-draft
          aria-current={current ? 'true' : undefined}
          onClick={onOpen}
          className="flex min-h-10.5 min-w-0 flex-1 cursor-pointer flex-col justify-center rounded-md px-1.5 py-1 text-left text-[13px]"
        >
          <span className="w-full truncate">{draft.name}</span>
          <time
            dateTime={new Date(draft.updatedAt).toISOString()}
            title={sayMoment(draft.updatedAt)}
            className="text-[12px] text-muted"
          >
            {sayWhen(draft.updatedAt, now)}
          </time>
        </button>
      )}
      <span className="flex shrink-0">
        <Action
          label={`Rename ${draft.name}`}
          icon={<PencilLine size={14} />}
          onClick={() => setRenaming(true)}
        />
        <Action label={`Duplicate ${draft.name}`} icon={<Copy size={14} />} onClick={onDuplicate} />
        <Action label={`Delete ${draft.name}`} icon={<Trash2 size={14} />} onClick={onDelete} />
      </span>
    </li>
  );
}
