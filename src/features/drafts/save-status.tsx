import { useStore } from 'zustand';
import type { Drafts } from '../../state/drafts/drafts.ts';

const WORDS = { saved: 'Saved', saving: 'Saving', unsaved: 'Not saved' } as const;

/** Whether what is written is safe. */
export function SaveStatus({ drafts }: { drafts: Drafts }) {
  const save = useStore(drafts.store, (state) => state.save);
  const elsewhere = useStore(drafts.store, (state) => state.elsewhere);
  // A phone has no room for what goes without saying.
  const remarkable = save === 'unsaved' || elsewhere;
  return (
    <span
      role="status"
      className={`text-[12px] whitespace-nowrap ${save === 'unsaved' ? 'text-warning' : 'text-muted'} ${remarkable ? '' : 'max-[479px]:sr-only'}`}
    >
      {WORDS[save]}
      {elsewhere ? ' · open in another tab' : ''}
    </span>
  );
}
