import type { StoreApi } from 'zustand/vanilla';
import type { StorageFaultKind } from './ports.ts';
import type { SaveState } from './saver.ts';

export interface DraftSummary {
  id: string;
  name: string;
  /** Milliseconds since the epoch. */
  updatedAt: number;
  /** UTF-16 units. */
  length: number;
}

export interface DraftsState {
  /** Newest first; the open one is among them even where nothing can be stored. */
  list: readonly DraftSummary[];
  save: SaveState;
  fault: StorageFaultKind | null;
  /** The draft that is open is open in another tab too. */
  elsewhere: boolean;
}

export type DraftsStore = StoreApi<DraftsState>;
