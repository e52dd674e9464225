import { KeyRound } from 'lucide-react';
import type { WorkspaceState } from '../../state/workspace/state.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';
import { Button } from '../../ui/button.tsx';
import { useWorkspace } from './use-workspace.ts';

/** The names of headers that lost their values in a page reload, as one string: a list would be new each time. */
function emptyHeaders({ endpoint }: WorkspaceState): string {
  return endpoint.headers
    .filter((row) => row.name.trim() !== '' && row.value === '')
    .map((row) => row.name.trim())
    .join(', ');
}

/** Says which secrets were lost in a page reload, until they're entered again or something is loaded. */
export function RestoredNotice({ workspace, onEnter }: { workspace: Workspace; onEnter: () => void }) {
  const restored = useWorkspace(workspace, (state) => state.restored);
  const headers = useWorkspace(workspace, emptyHeaders);
  const unsigned = useWorkspace(workspace, (state) => state.lastLoadSigned && state.signingSecret === '');
  if (!restored || (headers === '' && !unsigned)) return null;
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-warning-soft px-3 py-1.5 text-[13px] text-warning"
    >
      <KeyRound size={15} aria-hidden="true" />
      <p className="min-w-0 flex-1 basis-60">
        {unsigned ? 'The last load was signed, and its signing secret is gone. ' : ''}
        {headers === '' ? '' : `The value of ${headers} is gone. `}
        Reloading the page clears secrets.
      </p>
      <Button size="s" onClick={onEnter}>
        Enter again
      </Button>
    </div>
  );
}
