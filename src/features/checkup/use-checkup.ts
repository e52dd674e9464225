import { useStore } from 'zustand';
import type { Checkup } from '../../state/checkup/checkup.ts';
import type { CheckupState } from '../../state/checkup/state.ts';

/** Draws again when what `select` reads has changed. */
export function useCheckup<T>(checkup: Checkup, select: (state: CheckupState) => T): T {
  return useStore(checkup.store, select);
}
