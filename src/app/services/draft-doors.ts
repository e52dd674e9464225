import type { ReactNode } from 'react';
import type { DraftContent } from '../../state/document/document.ts';
import type { Drafts } from '../../state/drafts/drafts.ts';

/** What the rest of the app may do with drafts. */
export interface DraftDoors {
  /** Null until their code has loaded. */
  drafts: Drafts | null;
  menu: ReactNode;
  status: ReactNode;
  create: () => void;
  duplicate: () => void;
  /** Opens another draft with this content. The open draft isn't changed. */
  openContent: (content: DraftContent) => void;
  editCopy: () => void;
  leaveShared: () => void;
}
