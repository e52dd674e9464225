import { urlFault } from '../../protocol/config.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';
import { Button } from '../../ui/button.tsx';
import { useWorkspace } from './use-workspace.ts';

interface CredentialsHintProps {
  workspace: Workspace;
  exampleUrl: string | null;
  onAddHeader: () => void;
}

/** Suggests credentials as long as nothing in the request proves that it comes from Plain. */
export function CredentialsHint({ workspace, exampleUrl, onAddHeader }: CredentialsHintProps) {
  const isOpen = useWorkspace(workspace, ({ endpoint, signingSecret }) => {
    const isEndpoint = urlFault(endpoint.url) === null && endpoint.url.trim() !== exampleUrl;
    return isEndpoint && signingSecret === '' && endpoint.headers.every((row) => row.value === '');
  });
  const restored = useWorkspace(workspace, (state) => state.restored);
  if (!isOpen || restored) return null;
  return (
    <p className="-mt-1 text-[12px] text-muted">
      No authorization header is set, so anyone with this URL could read your customers’ data.{' '}
      <Button variant="link" className="text-[12px]" onClick={onAddHeader}>
        Add a header
      </Button>
    </p>
  );
}
