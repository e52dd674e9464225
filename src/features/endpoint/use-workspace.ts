import { useStore } from 'zustand';
import type { WorkspaceState } from '../../state/workspace/state.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';

/** Renders again when the selected state changes. */
export function useWorkspace<T>(workspace: Workspace, select: (state: WorkspaceState) => T): T {
  return useStore(workspace.store, select);
}
