import { createStore, type StoreApi } from 'zustand/vanilla';
import { isFromNewerVersion, parseRemembered, type RememberedWorkspace, rememberedPart } from './file.ts';
import { firstState, rememberedState } from './first.ts';
import { settleSecrets } from './secrets.ts';
import { faultsOf } from './setup.ts';
import type { WorkspaceState } from './state.ts';

/** Where the workspace is kept. Neither side throws; what cannot be kept lasts for the visit. */
export interface WorkspaceStorage {
  /** What was saved last, as parsed JSON; null if there is nothing. */
  load(): unknown;
  save(workspace: RememberedWorkspace): void;
}

interface WritesPorts {
  workspaceStorage: WorkspaceStorage;
  newId(prefix: string): string;
  /** Called after each write. `isWhole`: nothing is half typed, and no other write belongs to the same step. */
  written(isWhole: boolean): void;
}

/** The only way to change the workspace. */
export interface WorkspaceWrites {
  store: StoreApi<WorkspaceState>;
  /** Whatever changes an address comes through here, and secrets of another origin go out with it. */
  write(change: Partial<WorkspaceState>, how?: { halfTyped: boolean }): void;
  /** Several writes that are one step; the caller commits the context afterwards. */
  together(writes: () => void): void;
  /** Takes header values out that were entered for another server. */
  settleUrl(): void;
}

/** The workspace's state, as it was left, and the way to write it. What may be kept is saved with each write. */
export function createWrites({ workspaceStorage, newId, written }: WritesPorts): WorkspaceWrites {
  const found = workspaceStorage.load();
  const kept = parseRemembered(found);
  const keepsChanges = !isFromNewerVersion(found);
  const store = createStore<WorkspaceState>()(() =>
    kept === null ? firstState(newId) : rememberedState(kept, newId),
  );
  let saved = JSON.stringify(kept);
  let isPart = false;

  function write(change: Partial<WorkspaceState>, { halfTyped } = { halfTyped: false }): void {
    const changed = { ...store.getState(), ...change };
    const next = halfTyped ? changed : settleSecrets(changed);
    const faults = faultsOf(next);
    const faultsShown = next.faultsShown && Object.keys(faults).length > 0;
    store.setState({ ...next, faults, faultsShown });
    save();
    written(!halfTyped && !isPart);
  }

  function save(): void {
    const part = rememberedPart(store.getState());
    const text = JSON.stringify(part);
    if (text === saved || !keepsChanges) return;
    saved = text;
    workspaceStorage.save(part);
  }

  return {
    store,
    write,
    together(writes) {
      isPart = true;
      writes();
      isPart = false;
    },
    settleUrl() {
      if (settleSecrets(store.getState()) !== store.getState()) write({});
    },
  };
}
