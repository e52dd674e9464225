import { History } from 'lucide-react';
import { useDeferredValue, useEffect, useState } from 'react';
import type { DraftContent } from '../../state/document/document.ts';
import type { Drafts } from '../../state/drafts/drafts.ts';
import type { DraftVersion } from '../../state/drafts/schema.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { usePainted } from '../../ui/later/use-painted.ts';
import { Spinner } from '../../ui/spinner.tsx';
import { DraftPicture, type RenderContent } from './draft-picture.tsx';
import { sayMoment, saySize, sayWhen } from './say-when.ts';
import { SideBySide } from './side-by-side.tsx';

export interface HistoryDialogProps {
  drafts: Drafts;
  /** The open draft as it is now. */
  draft: DraftContent & { id: string };
  /** Draws a small version of the text. */
  renderContent: RenderContent;
  onClose: () => void;
}

/** A version beside the draft of now. Two large texts take a while to compare, so the list of versions comes first. */
function Comparison({ version, now }: { version: DraftVersion; now: string }) {
  const isPainted = usePainted();
  const compared = useDeferredValue(isPainted ? version : undefined);
  if (compared === undefined) return <Spinner label="Comparing the versions" />;
  return (
    <SideBySide
      key={compared.startedAt}
      before={compared.text}
      after={now}
      beforeLabel={sayMoment(compared.savedAt)}
      afterLabel="Now"
    />
  );
}

type Loaded = readonly DraftVersion[] | 'loading' | 'failed';

/** The versions of the open draft, each compared with the draft as it is now. Restoring one can be undone. */
export default function HistoryDialog({ drafts, draft, renderContent, onClose }: HistoryDialogProps) {
  const [versions, setVersions] = useState<Loaded>('loading');
  const [chosen, setChosen] = useState<number | null>(null);
  const [now] = useState(() => Date.now());
  const { id } = draft;
  useEffect(() => {
    let gone = false;
    drafts
      .flush()
      .then(() => drafts.versions(id))
      .then(
        (found) => {
          if (!gone) setVersions(found);
        },
        () => {
          if (!gone) setVersions('failed');
        },
      );
    return () => {
      gone = true;
    };
  }, [drafts, id]);

  const list = Array.isArray(versions) ? versions : [];
  const version: DraftVersion | undefined =
    list.find((each) => each.startedAt === chosen) ??
    list.find((each) => each.text !== draft.text) ??
    list[0];
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="History"
      description={`Earlier versions of “${draft.name}”. We keep every version from the last hour, and fewer older ones.`}
      width={version === undefined ? 'm' : 'xl'}
      footer={
        version === undefined ? undefined : (
          <Button
            variant="primary"
            disabled={version.text === draft.text && version.name === draft.name}
            onClick={() => {
              onClose();
              void drafts.restore(version);
            }}
          >
            Restore this version
          </Button>
        )
      }
    >
      {versions === 'loading' ? <Spinner label="Loading the history" /> : null}
      {versions === 'failed' ? (
        <p className="py-6 text-center text-[13px] text-muted">
          The browser’s storage isn’t responding, so there’s no history to show.
        </p>
      ) : null}
      {Array.isArray(versions) && list.length === 0 ? (
        <EmptyState
          icon={<History size={22} strokeWidth={1.5} aria-hidden="true" />}
          title="No earlier version yet"
        >
          A version is saved for each minute of work.
        </EmptyState>
      ) : null}
      {version === undefined ? null : (
        <div className="flex flex-col gap-4 md:flex-row">
          <ul aria-label="Versions" className="max-h-40 shrink-0 overflow-auto md:max-h-[60vh] md:w-48">
            {list.map((each) => (
              <li key={each.startedAt}>
                <button
                  type="button"
                  aria-current={each === version ? 'true' : undefined}
                  title={sayMoment(each.savedAt)}
                  onClick={() => setChosen(each.startedAt)}
                  className="flex w-full cursor-pointer items-center gap-2 rounded-md px-1.5 py-1 text-left text-[13px] hover:bg-hover aria-[current=true]:bg-accent-soft"
                >
                  <DraftPicture content={each} render={renderContent} />
                  <span className="flex min-w-0 flex-col">
                    <span>{sayWhen(each.savedAt, now)}</span>
                    <span className="text-[12px] text-muted">{saySize(each.text.length)}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <div className="max-h-[60vh] min-w-0 flex-1 overflow-auto">
            <Comparison version={version} now={draft.text} />
          </div>
        </div>
      )}
    </Dialog>
  );
}
