import { unsignedOrigins } from '../../state/workspace/secrets.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';
import { Button } from '../../ui/button.tsx';
import { HeadersEditor } from './headers-editor.tsx';
import { SecretField } from './secret-field.tsx';
import { useWorkspace } from './use-workspace.ts';

/** Header values and the signing secret, which stay in this tab's memory. */
export function SecretsEditor({ workspace }: { workspace: Workspace }) {
  const state = useWorkspace(workspace, (whole) => whole);
  const faults = state.faultsShown ? state.faults : null;
  return (
    <div className="flex flex-col gap-3">
      <HeadersEditor workspace={workspace} owner={null} endpoint={state.endpoint} faults={faults} />
      <SecretField
        label="Signing secret"
        subject="signing secret"
        value={state.signingSecret}
        onValueChange={(secret) => workspace.setSigningSecret(secret)}
        placeholder="None: requests aren’t signed"
        hint="Each request gets a Plain-Request-Signature header: the hex HMAC-SHA256 of its body."
      />
      {unsignedOrigins(state).map((origin) => (
        <p key={origin} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[12px] text-warning">
          Requests to {origin} aren’t signed: the secret was entered for another server.
          <Button size="s" onClick={() => workspace.signAlso(origin)}>
            Sign them too
          </Button>
        </p>
      ))}
    </div>
  );
}
