import { useStore } from 'zustand';
import type { Drafts } from '../../state/drafts/drafts.ts';

/** Whether the draft is saved. Screen readers only announce problems. */
export function SaveStatus({ drafts }: { drafts: Drafts }) {
  const save = useStore(drafts.store, (state) => state.save);
  const elsewhere = useStore(drafts.store, (state) => state.elsewhere);
  const warnings = [
    ...(save === 'unsaved' ? ['Not saved'] : []),
    ...(elsewhere ? ['Open in another tab'] : []),
  ];
  return (
    <>
      <span
        role="status"
        className={`text-[12px] whitespace-nowrap empty:hidden ${save === 'unsaved' ? 'text-warning' : 'text-muted'}`}
      >
        {warnings.join(' · ')}
      </span>
      {warnings.length > 0 ? null : (
        <span className="text-[12px] whitespace-nowrap text-muted max-[479px]:sr-only">
          {save === 'saving' ? 'Saving' : 'Saved'}
        </span>
      )}
    </>
  );
}
