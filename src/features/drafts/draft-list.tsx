import { Braces, Download, History, Plus, Search, Trash2, Upload } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Drafts } from '../../state/drafts/drafts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { RenderContent } from './draft-picture.tsx';
import { DraftRow } from './draft-row.tsx';
import { RecentlyDeleted } from './recently-deleted.tsx';

export interface DraftMenuProps {
  drafts: Drafts;
  /** The id of the open document. */
  id: string;
  name: string;
  /** A shared copy is open, which isn't one of the drafts. */
  readOnly: boolean;
  onOpen: (dialog: 'history' | 'from-data') => void;
  /** Draws a small version of a draft. */
  renderContent: RenderContent;
}

function moveThroughList(event: React.KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, [data-open-draft]')];
  const at = stops.indexOf(
    document.activeElement instanceof HTMLElement
      ? document.activeElement
      : (stops[0] ?? event.currentTarget),
  );
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function Foot({
  icon,
  onClick,
  disabled,
  opens,
  children,
}: {
  icon: ReactNode;
  onClick: () => void;
  disabled?: boolean;
  /** The dialog it opens, whose code is prefetched. */
  opens?: string;
  children: ReactNode;
}) {
  return (
    <Button
      variant="ghost"
      size="s"
      icon={icon}
      onClick={onClick}
      disabled={disabled ?? false}
      data-opens={opens}
      className="justify-start"
    >
      {children}
    </Button>
  );
}

/** The drafts whose text contains these words; null until they're known. */
function useHolding(drafts: Drafts, words: string): ReadonlySet<string> | null {
  const [holding, setHolding] = useState<{ words: string; ids: ReadonlySet<string> } | null>(null);
  useEffect(() => {
    if (words === '') return;
    let current = true;
    void drafts.holding(words).then((ids) => {
      if (current) setHolding({ words, ids });
    });
    return () => {
      current = false;
    };
  }, [drafts, words]);
  return holding?.words === words ? holding.ids : null;
}

/** All drafts, to search by name or text, open, rename, duplicate and delete. */
export default function DraftList({
  drafts,
  id,
  readOnly,
  onOpen,
  renderContent,
  onClose,
}: DraftMenuProps & { onClose: () => void }) {
  const list = useStore(drafts.store, (state) => state.list);
  const [isDeletedShown, setIsDeletedShown] = useState(false);
  const [query, setQuery] = useState('');
  const [now] = useState(() => Date.now());
  const search = useRef<HTMLInputElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const rows = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (!isDeletedShown) search.current?.focus();
  }, [isDeletedShown]);
  const wanted = query.trim().toLocaleLowerCase();
  const holding = useHolding(drafts, wanted);
  const named = list.filter((draft) => draft.name.toLocaleLowerCase().includes(wanted));
  const found = [...named, ...list.filter((draft) => !named.includes(draft) && holding?.has(draft.id))];
  /** Moves the focus to the row that takes the deleted row's place. */
  async function removeRow(draftId: string) {
    const at = found.findIndex((draft) => draft.id === draftId);
    await drafts.remove(draftId);
    const left = rows.current?.querySelectorAll<HTMLElement>('[data-open-draft]') ?? [];
    (left[Math.min(at, left.length - 1)] ?? search.current)?.focus();
  }
  const run = (work: () => unknown) => {
    onClose();
    work();
  };

  if (isDeletedShown)
    return (
      <RecentlyDeleted
        drafts={drafts}
        renderContent={renderContent}
        onBack={() => setIsDeletedShown(false)}
      />
    );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move the focus between the elements inside
    <div onKeyDown={moveThroughList} className="-m-1.5 flex flex-col gap-2">
      <TextField
        ref={search}
        label="Search drafts"
        labelHidden
        placeholder="Search drafts"
        type="search"
        value={query}
        onValueChange={setQuery}
        before={<Search size={14} className="shrink-0 text-faint" aria-hidden="true" />}
        onKeyDown={(event) => {
          const [first] = found;
          if (event.key === 'Enter' && first !== undefined) run(() => drafts.open(first.id));
        }}
      />
      <ul ref={rows} aria-label="Drafts" className="-mx-1 max-h-[46vh] overflow-auto">
        {found.map((draft) => (
          <DraftRow
            key={draft.id}
            draft={draft}
            now={now}
            content={() => drafts.content(draft.id)}
            renderContent={renderContent}
            current={!readOnly && draft.id === id}
            onOpen={() => run(() => drafts.open(draft.id))}
            onRename={(name) => void drafts.rename(draft.id, name)}
            onDuplicate={() => run(() => drafts.duplicate(draft.id))}
            onDelete={() => void removeRow(draft.id)}
          />
        ))}
        {found.length === 0 && (wanted === '' || holding !== null) ? (
          <li className="px-2 py-3 text-[13px] text-muted">
            {wanted === '' ? 'No drafts yet.' : 'No drafts match.'}
          </li>
        ) : null}
      </ul>
      <div className="grid grid-cols-2 gap-0.5 border-t border-line pt-2">
        <Foot icon={<Plus size={14} />} onClick={() => run(() => drafts.create())}>
          New draft
        </Foot>
        <Foot icon={<Braces size={14} />} onClick={() => run(() => onOpen('from-data'))}>
          Start from data…
        </Foot>
        <Foot
          icon={<History size={14} />}
          disabled={readOnly}
          opens="history"
          onClick={() => run(() => onOpen('history'))}
        >
          History
        </Foot>
        <Foot icon={<Download size={14} />} onClick={() => run(() => drafts.exportAll())}>
          Export all drafts
        </Foot>
        <Foot icon={<Upload size={14} />} onClick={() => file.current?.click()}>
          Import drafts
        </Foot>
        <Foot icon={<Trash2 size={14} />} onClick={() => setIsDeletedShown(true)}>
          Recently deleted
        </Foot>
      </div>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        aria-label="Drafts file"
        className="hidden"
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          if (chosen !== undefined) run(async () => drafts.importAll(await chosen.text()));
        }}
      />
    </div>
  );
}
