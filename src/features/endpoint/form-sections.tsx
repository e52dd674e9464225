import { KeyRound, LayoutList, MessageSquare, PenLine, Timer, Waypoints } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { ATTEMPT_LIMITS_MS, type AttemptLimitMs } from '../../protocol/retry.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ConfigList } from './config-list.tsx';
import { ContextEditor } from './context-editor.tsx';
import type { EndpointPaneProps } from './endpoint-pane-props.ts';
import { HeadersEditor } from './headers-editor.tsx';
import { count } from './say-time.ts';
import { SecretField } from './secret-field.tsx';
import { useWorkspace } from './use-workspace.ts';

type Section = 'headers' | 'signing' | 'limit' | 'way' | 'context' | 'configs';

const LIMITS = ATTEMPT_LIMITS_MS.map((ms) => ({ value: String(ms), label: `${ms / 1000} s` }));

function toLimit(value: string): AttemptLimitMs {
  return value === '15000' ? 15_000 : 4000;
}

/** What is set beside the quick form: summaries in a row, each opening its editor. */
export function FormSections(props: EndpointPaneProps) {
  const { workspace } = props;
  const [open, setOpen] = useState<Section | null>('headers');
  const id = useId();
  const state = useWorkspace(workspace, (whole) => whole);
  const set = state.endpoint.headers.filter((row) => row.name.trim() !== '' && row.value !== '').length;
  const relay = workspace.transportKind === 'relay';
  const summaries: { section: Section; icon: ReactNode; text: string }[] = [
    {
      section: 'headers',
      icon: <KeyRound size={14} aria-hidden="true" />,
      text: set === 0 ? 'Headers' : `${count(set, 'header')} · secrets stay in this tab`,
    },
    {
      section: 'signing',
      icon: <PenLine size={14} aria-hidden="true" />,
      text: state.signingSecret === '' ? 'Not signed' : 'Signed',
    },
    {
      section: 'limit',
      icon: <Timer size={14} aria-hidden="true" />,
      text: `${state.limitMs / 1000} s limit`,
    },
    { section: 'way', icon: <Waypoints size={14} aria-hidden="true" />, text: relay ? 'Relay' : 'Direct' },
    {
      section: 'context',
      icon: <MessageSquare size={14} aria-hidden="true" />,
      text: `${state.thread.on ? 'Thread open' : 'No thread'}${state.tenant.on ? ' · tenant' : ''}`,
    },
    {
      section: 'configs',
      icon: <LayoutList size={14} aria-hidden="true" />,
      text: state.cards.length === 0 ? 'Configurations' : count(state.cards.length, 'configuration'),
    },
  ];
  return (
    <div className="flex flex-col gap-3">
      <div className="-ml-2 flex flex-wrap gap-x-1 gap-y-0.5">
        {summaries.map(({ section, icon, text }) => (
          <button
            key={section}
            type="button"
            aria-expanded={open === section}
            aria-controls={open === section ? id : undefined}
            onClick={() => setOpen(open === section ? null : section)}
            className="inline-flex h-7 cursor-pointer items-center gap-1.5 rounded-md px-2 text-[12px] text-muted hover:bg-hover hover:text-ink aria-expanded:bg-hover aria-expanded:text-ink"
          >
            {icon}
            {text}
          </button>
        ))}
      </div>
      {open === null ? null : (
        <div id={id} className="rounded-md border border-line p-3">
          <SectionBody section={open} {...props} />
        </div>
      )}
    </div>
  );
}

function SectionBody({ section, ...props }: EndpointPaneProps & { section: Section }) {
  const { workspace } = props;
  const state = useWorkspace(workspace, (whole) => whole);
  const faults = state.faultsShown ? state.faults : null;
  switch (section) {
    case 'headers':
      return <HeadersEditor workspace={workspace} owner={null} endpoint={state.endpoint} faults={faults} />;
    case 'signing':
      return (
        <div className="grid gap-3 sm:grid-cols-2">
          <SecretField
            label="Signing secret"
            subject="the signing secret"
            value={state.signingSecret}
            onValueChange={(secret) => workspace.setSigningSecret(secret)}
            hint="Signs each body: Plain-Request-Signature is its hex HMAC-SHA256. Stays in this tab’s memory."
          />
          <TextField
            label="Workspace id"
            mono
            value={state.workspaceId}
            onValueChange={(id) => workspace.setWorkspaceId(id)}
            error={state.faults.workspaceId ?? null}
            spellCheck={false}
            hint="Sent as Plain-Workspace-Id."
          />
        </div>
      );
    case 'limit':
      return (
        <div className="flex flex-wrap items-center gap-3 text-[13px] text-muted">
          <SegmentedControl
            label="Time limit of one attempt"
            options={LIMITS}
            value={String(state.limitMs)}
            onValueChange={(value) => workspace.setLimit(toLimit(value))}
          />
          <p className="min-w-0 flex-1 basis-60">
            One attempt may take this long in all; what may be retried is retried once after a second. Plain
            documents 4 seconds, its public pages lately say 15.
          </p>
        </div>
      );
    case 'way':
      return (
        <p className="text-[13px] text-muted">
          {workspace.transportKind === 'relay'
            ? 'Requests go through this playground’s own server. A browser could not send Plain’s User-Agent, would ask for CORS, and hides why a connection failed.'
            : 'There is no relay here, so this page calls the endpoint itself. The endpoint must allow it by CORS, and the browser sends its own User-Agent and leaves out headers such as Cookie.'}
        </p>
      );
    case 'context':
      return <ContextEditor {...props} />;
    case 'configs':
      return <ConfigList {...props} />;
  }
}
