import type { ReactNode } from 'react';
import type { DraftContent } from '../state/document.ts';

/** What the rest of the app may do with drafts. */
export interface DraftDoors {
  menu: ReactNode;
  status: ReactNode;
  create: () => void;
  duplicate: () => void;
  /** Another draft with this content; what is open stays as it is. */
  openContent: (content: DraftContent) => void;
  editCopy: () => void;
  leaveShared: () => void;
}

export function useDrafts(): DraftDoors {
  const nothing = () => undefined;
  return {
    menu: null,
    status: null,
    create: nothing,
    duplicate: nothing,
    openContent: nothing,
    editCopy: nothing,
    leaveShared: nothing,
  };
}
