import { createContext, useContext } from 'react';
import type { Workspace } from '../../state/workspace/workspace.ts';

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The endpoint side, or null until someone has wanted it and its code is there. */
export function useWorkspaceIfOpen(): Workspace | null {
  return useContext(WorkspaceContext);
}
