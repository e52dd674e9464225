import { createStore, type StoreApi } from 'zustand/vanilla';
import { isFromNewerVersion, parseRemembered, type RememberedWorkspace, rememberedPart } from './file.ts';
import { firstState, rememberedState } from './first.ts';
import { settleSecrets } from './secrets.ts';
import { faultsOf } from './setup.ts';
import type { WorkspaceState } from './state.ts';

/** Where the workspace is stored. Neither method throws: what can't be stored lasts for this visit only. */
export interface WorkspaceStorage {
  /** The last saved workspace, as parsed JSON; null if there isn't one. */
  load(): unknown;
  save(workspace: RememberedWorkspace): void;
}

interface WritesPorts {
  workspaceStorage: WorkspaceStorage;
  newId(prefix: string): string;
  /** Called after each write. `isWhole`: nothing is half typed, and the write isn't part of a larger step. */
  written(isWhole: boolean): void;
}

/** The only way to change the workspace. */
export interface WorkspaceWrites {
  store: StoreApi<WorkspaceState>;
  /** Every change of a URL goes through here, so secrets of another origin are removed. */
  write(change: Partial<WorkspaceState>, how?: { halfTyped: boolean }): void;
  /** Runs several writes as one step. The caller commits the context afterwards. */
  together(writes: () => void): void;
  /** Removes header values that were entered for another server. */
  settleUrl(): void;
}

/** Restores the workspace's stored state and writes to it. The part that may be stored is saved with each write. */
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
