import type { ReactNode } from 'react';
import type { DraftContent } from '../../state/document/document.ts';
import type { Drafts } from '../../state/drafts/drafts.ts';

/** What the rest of the app may do with drafts. */
export interface DraftDoors {
  /** Null until their code is there. */
  drafts: Drafts | null;
  menu: ReactNode;
  status: ReactNode;
  create: () => void;
  duplicate: () => void;
  /** Another draft with this content; what is open stays as it is. */
  openContent: (content: DraftContent) => void;
  editCopy: () => void;
  leaveShared: () => void;
}
