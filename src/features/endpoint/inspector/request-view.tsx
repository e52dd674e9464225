import { Copy } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { jsonPieces } from '../../../json/places/json-pieces.ts';
import { curlVariables, toCurl } from '../../../protocol/copy-curl.ts';
import type { ExactRequest } from '../../../protocol/ports.ts';
import { maskSecret } from '../../../protocol/request.ts';
import type { Workspace } from '../../../state/workspace/workspace.ts';
import { Button } from '../../../ui/button.tsx';
import { CodeText } from '../../../ui/code/code-text.tsx';
import { Switch } from '../../../ui/switch.tsx';
import type { EndpointPaneProps } from '../endpoint-pane-props.ts';
import { useWorkspace } from '../use-workspace.ts';

interface RequestViewProps extends Pick<EndpointPaneProps, 'copyText' | 'notify'> {
  request: ExactRequest;
  /** Names of headers that the browser changes or doesn't send. */
  unsendable: readonly string[];
}

/** The exact request with masked secrets, which can be copied as a shell command. */
export function RequestView({ request, unsendable, copyText, notify }: RequestViewProps) {
  const [shown, setShown] = useState(false);
  const body = useMemo(() => jsonPieces(request.body), [request.body]);
  const variables = curlVariables(request);
  const { pathname, search } = new URL(request.url);

  async function copy() {
    const done = await copyText(toCurl(request, { secrets: shown ? 'shown' : 'variables' }));
    const missing =
      !shown && variables.length > 0 ? ` Set ${variables.map((name) => `$${name}`).join(', ')} first.` : '';
    notify(
      done
        ? { tone: 'info', text: `cURL command copied.${missing}` }
        : { tone: 'error', text: 'The browser didn’t allow copying.' },
    );
  }

  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button size="s" icon={<Copy size={13} aria-hidden="true" />} onClick={() => void copy()}>
          Copy as cURL
        </Button>
        {variables.length > 0 ? (
          <Switch label="With secrets" checked={shown} onCheckedChange={setShown} />
        ) : null}
      </div>
      <pre className="rounded-md bg-sunken p-3 font-mono text-[12px] leading-5 whitespace-pre-wrap text-muted [overflow-wrap:anywhere]">
        <span className="text-ink">
          {request.method} {pathname + search}
        </span>
        {` HTTP/1.1\nHost: ${new URL(request.url).host}\n`}
        {request.headers.map(({ name, value, secret }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: only their position tells headers apart
          <span key={index}>
            {name}: {secret && !shown ? maskSecret(value) : value}
            {'\n'}
          </span>
        ))}
        {'\n'}
        <span className="text-ink">
          <CodeText pieces={body} />
        </span>
      </pre>
      {unsendable.length > 0 ? (
        <p className="text-[12px] text-warning">
          A browser doesn’t let this page set {unsendable.join(', ')}. Plain does send{' '}
          {unsendable.length === 1 ? 'it' : 'them'}; so does the copied command.
        </p>
      ) : null}
    </div>
  );
}

/** The state that planned requests depend on. */
const PLANNED_FROM = [
  'endpoint',
  'cards',
  'customers',
  'customerRef',
  'thread',
  'tenant',
  'workspaceId',
  'signingSecret',
  'signedOrigins',
] as const;

/** The requests that a load would send now; null while they're being built. */
export function usePlannedRequests(workspace: Workspace): readonly ExactRequest[] | null {
  const state = useWorkspace(workspace, (whole) => whole);
  const [requests, setRequests] = useState<readonly ExactRequest[] | null>(null);
  useEffect(() => {
    let stale = false;
    void workspace.plannedRequests().then((planned) => {
      if (!stale) setRequests(planned);
    });
    return () => {
      stale = true;
    };
  }, [workspace, ...PLANNED_FROM.map((name) => state[name])]);
  return requests;
}
