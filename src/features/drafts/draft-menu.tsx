import { ChevronDown } from 'lucide-react';
import { PartSlot, part } from '../../ui/part.tsx';
import { PopoverButton } from '../../ui/popover-button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import type { DraftMenuProps } from './draft-list.tsx';

const DraftList = part(() => import('./draft-list.tsx'));

/** The open draft's name. Pressing it shows all drafts and what can be done with them. */
export function DraftMenu(props: DraftMenuProps) {
  return (
    <PopoverButton
      label={`Draft: ${props.name}`}
      className="min-w-0 shrink! text-ink!"
      content={(close) => (
        <PartSlot waiting={<Spinner label="Loading the drafts" />}>
          <DraftList {...props} onClose={close} />
        </PartSlot>
      )}
    >
      <span className="max-w-60 min-w-0 truncate">{props.name}</span>
      <ChevronDown size={14} className="shrink-0" aria-hidden="true" />
    </PopoverButton>
  );
}
