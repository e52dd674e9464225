import type { StoreApi } from 'zustand/vanilla';
import type { StorageFaultKind } from './ports.ts';
import type { SaveState } from './saver.ts';

export interface DraftSummary {
  id: string;
  name: string;
  /** Milliseconds since the epoch. */
  updatedAt: number;
  /** In UTF-16 code units. */
  length: number;
}

export interface DraftsState {
  /** Newest first. Includes the open draft even if nothing can be stored. */
  list: readonly DraftSummary[];
  save: SaveState;
  fault: StorageFaultKind | null;
  /** Whether the open draft is also open in another tab. */
  elsewhere: boolean;
}

export type DraftsStore = StoreApi<DraftsState>;
