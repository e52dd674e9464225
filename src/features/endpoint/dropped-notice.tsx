import { ShieldAlert } from 'lucide-react';
import type { DroppedSecrets } from '../../state/workspace/state.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';
import { Button } from '../../ui/button.tsx';
import { useWorkspace } from './use-workspace.ts';

/** Says which secrets were removed because a URL now points to another server. */
export function DroppedNotice({ workspace }: { workspace: Workspace }) {
  const dropped = useWorkspace(workspace, (state) => state.dropped);
  return dropped
    .filter((each) => !each.outdated)
    .map((each) => <DroppedRow key={each.cardId} workspace={workspace} dropped={each} />);
}

function DroppedRow({ workspace, dropped }: { workspace: Workspace; dropped: DroppedSecrets }) {
  const names = dropped.headers.map((row) => row.name.trim()).filter((name) => name !== '');
  const what = [
    ...(names.length > 0 ? [`the value of ${names.join(', ')}`] : []),
    ...(dropped.signingSecret === '' ? [] : ['the signing secret']),
  ].join(' and ');
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md bg-warning-soft px-3 py-2 text-[13px] text-warning"
    >
      <ShieldAlert size={16} aria-hidden="true" />
      <p className="min-w-0 flex-1 basis-60">
        The URL now points to {dropped.to} instead of {dropped.from}. We took out {what}, so the new server
        doesn’t see it.
      </p>
      <span className="flex gap-2">
        <Button size="s" onClick={() => workspace.keepDropped(dropped)}>
          Keep for the new server
        </Button>
        <Button size="s" variant="ghost" onClick={() => workspace.forgetDropped(dropped)}>
          Leave out
        </Button>
      </span>
    </div>
  );
}
