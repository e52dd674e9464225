import { useStore } from 'zustand';
import type { Checkup, CheckupState } from '../../state/checkup/checkup.ts';

/** Draws again when what `select` reads has changed. */
export function useCheckup<T>(checkup: Checkup, select: (state: CheckupState) => T): T {
  return useStore(checkup.store, select);
}
