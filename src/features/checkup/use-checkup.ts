import { useStore } from 'zustand';
import type { Checkup } from '../../state/checkup/checkup.ts';
import type { CheckupState } from '../../state/checkup/state.ts';

/** Renders again when the selected state changes. */
export function useCheckup<T>(checkup: Checkup, select: (state: CheckupState) => T): T {
  return useStore(checkup.store, select);
}
