import { useStore } from 'zustand';
import type { Workspace } from '../../state/workspace.ts';
import type { WorkspaceState } from '../../state/workspace-state.ts';

/** Draws again when what `select` reads has changed. */
export function useWorkspace<T>(workspace: Workspace, select: (state: WorkspaceState) => T): T {
  return useStore(workspace.store, select);
}
