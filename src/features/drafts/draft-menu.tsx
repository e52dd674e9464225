import { ChevronDown } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { Drafts } from '../../state/drafts.ts';
import { PopoverButton } from '../../ui/popover-button.tsx';
import { Spinner } from '../../ui/spinner.tsx';

const DraftList = lazy(() => import('./draft-list.tsx'));

export interface DraftMenuProps {
  drafts: Drafts;
  /** Of the document that is open. */
  id: string;
  name: string;
  /** A shared copy is open: it is none of the drafts. */
  readOnly: boolean;
  onHistory: () => void;
}

/** The open draft's name; behind it all drafts and what can be done with them. */
export function DraftMenu(props: DraftMenuProps) {
  return (
    <PopoverButton
      label={`Draft: ${props.name}`}
      className="min-w-0 shrink! text-ink!"
      content={(close) => (
        <Suspense fallback={<Spinner label="Loading the drafts" />}>
          <DraftList {...props} onClose={close} />
        </Suspense>
      )}
    >
      <span className="max-w-60 min-w-0 truncate">{props.name}</span>
      <ChevronDown size={14} className="shrink-0" aria-hidden="true" />
    </PopoverButton>
  );
}
