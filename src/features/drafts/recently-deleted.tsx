import { ArrowLeft, Trash2, Undo2 } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Drafts } from '../../state/drafts/drafts.ts';
import type { DeletedDraft } from '../../state/drafts/recently-deleted.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { DraftPicture, type RenderContent } from './draft-picture.tsx';
import { sayMoment, sayWhen } from './say-when.ts';

/** Drafts that were deleted in the last 30 days, to restore or to delete for good. */
export function RecentlyDeleted({
  drafts,
  renderContent,
  onBack,
}: {
  drafts: Drafts;
  renderContent: RenderContent;
  onBack: () => void;
}) {
  const [deleted, setDeleted] = useState<readonly DeletedDraft[] | null>(null);
  const [now] = useState(() => Date.now());
  const back = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const refresh = useCallback(async () => setDeleted(await drafts.recentlyDeleted()), [drafts]);
  useEffect(() => {
    back.current?.focus();
    void refresh();
  }, [refresh]);

  /** The work removes the row, so the focus moves to the row that takes its place. */
  async function leave(index: number, work: Promise<void>) {
    await work;
    const left = await drafts.recentlyDeleted();
    // Drawn at once, so that the remaining rows are there to take the focus.
    flushSync(() => setDeleted(left));
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-restore]') ?? [];
    (rows[Math.min(index, rows.length - 1)] ?? back.current)?.focus();
  }

  return (
    <div className="-m-1.5 flex flex-col gap-2">
      <div className="flex items-center gap-1.5">
        <Button
          ref={back}
          variant="ghost"
          size="s"
          icon={<ArrowLeft size={14} aria-hidden="true" />}
          onClick={onBack}
        >
          All drafts
        </Button>
      </div>
      <p className="px-2 text-[12px] text-muted">
        Deleted drafts stay for 30 days, or until the browser needs the room.
      </p>
      <ul ref={list} aria-label="Recently deleted" className="-mx-1 max-h-[46vh] overflow-auto">
        {(deleted ?? []).map((draft, index) => (
          <li key={draft.id} className="flex items-center gap-0.5 rounded-md px-1 hover:bg-hover">
            <DraftPicture content={draft} render={renderContent} />
            <span className="flex min-h-10.5 min-w-0 flex-1 flex-col justify-center px-1.5 py-1 text-[13px]">
              <span className="truncate">{draft.name}</span>
              <time
                dateTime={new Date(draft.deletedAt).toISOString()}
                title={sayMoment(draft.deletedAt)}
                className="text-[12px] text-muted"
              >
                {sayWhen(draft.deletedAt, now)}
              </time>
            </span>
            <Button
              size="s"
              data-restore
              aria-label={`Restore ${draft.name}`}
              icon={<Undo2 size={14} aria-hidden="true" />}
              onClick={() => void leave(index, drafts.undelete(draft.id))}
            >
              Restore
            </Button>
            <IconButton
              size="s"
              label={`Delete ${draft.name} forever`}
              icon={<Trash2 size={14} />}
              onClick={() => void leave(index, drafts.deleteForever(draft.id))}
            />
          </li>
        ))}
        {deleted?.length === 0 ? (
          <li className="px-2 py-3 text-[13px] text-muted">No drafts deleted in the last 30 days.</li>
        ) : null}
      </ul>
    </div>
  );
}
