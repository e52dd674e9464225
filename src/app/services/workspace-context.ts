import { createContext, useContext } from 'react';
import type { Workspace } from '../../state/workspace/workspace.ts';

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The endpoint side, or null until someone has opened it and its code has loaded. */
export function useWorkspaceIfOpen(): Workspace | null {
  return useContext(WorkspaceContext);
}
