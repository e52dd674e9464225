import { KeyRound, LayoutList, PenLine, Timer, UserCog, Waypoints } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { ATTEMPT_LIMITS_MS, type AttemptLimitMs } from '../../protocol/retry.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Switch } from '../../ui/switch.tsx';
import { ConfigList } from './config-list.tsx';
import { ContextEditor } from './context-editor.tsx';
import type { EndpointPaneProps } from './endpoint-pane-props.ts';
import type { Section } from './form-section.ts';
import { count } from './say-time.ts';
import { SecretsEditor } from './secrets-editor.tsx';
import { useWorkspace } from './use-workspace.ts';

const LIMITS = ATTEMPT_LIMITS_MS.map((ms) => ({ value: String(ms), label: `${ms / 1000} s` }));

function toLimit(value: string): AttemptLimitMs {
  return value === '15000' ? 15_000 : 4000;
}

interface Summary {
  section: Section;
  icon: ReactNode;
  text: string;
}

function wayOf({ transportKind, addressPolicy }: Workspace): string {
  if (transportKind === 'direct') return 'Direct';
  return addressPolicy === null ? 'Relay' : `Relay · ${addressPolicy}`;
}

const REACH = {
  local: 'Its address policy is “local”: it can reach public addresses, this computer and its network.',
  public:
    'Its address policy is “public”: it can reach public addresses only. To load from your own computer, run the playground locally.',
};

function useSummaries({ workspace }: EndpointPaneProps): Summary[] {
  const state = useWorkspace(workspace, (whole) => whole);
  const sent = state.endpoint.headers.filter((row) => row.name.trim() !== '' && row.value !== '').length;
  return [
    {
      section: 'secrets',
      icon: <KeyRound size={14} aria-hidden="true" />,
      text: `${sent === 0 ? 'Headers' : count(sent, 'header')} · secrets stay in this tab`,
    },
    {
      section: 'secrets',
      icon: <PenLine size={14} aria-hidden="true" />,
      text: state.signingSecret === '' ? 'Not signed' : 'Signed',
    },
    {
      section: 'limit',
      icon: <Timer size={14} aria-hidden="true" />,
      text: `${state.limitMs / 1000} s limit`,
    },
    {
      section: 'way',
      icon: <Waypoints size={14} aria-hidden="true" />,
      text: wayOf(workspace),
    },
    { section: 'context', icon: <UserCog size={14} aria-hidden="true" />, text: 'Context' },
    {
      section: 'configs',
      icon: <LayoutList size={14} aria-hidden="true" />,
      text: state.cards.length === 0 ? 'Configurations' : count(state.cards.length, 'configuration'),
    },
  ];
}

/** The settings that aren't in the quick form: a row of summaries, each of which opens its editor. */
export function FormSections({
  open,
  onOpenChange,
  ...props
}: EndpointPaneProps & { open: Section | null; onOpenChange: (open: Section | null) => void }) {
  const { workspace } = props;
  const threadOpen = useWorkspace(workspace, (state) => state.thread.on);
  const id = useId();
  const summaries = useSummaries(props);
  return (
    <div className="flex flex-col gap-3">
      <div className="-ml-2 flex flex-wrap items-center gap-x-1 gap-y-0.5">
        {summaries.map(({ section, icon, text }) => (
          <button
            key={text}
            type="button"
            aria-expanded={open === section}
            aria-controls={open === section ? id : undefined}
            onClick={() => onOpenChange(open === section ? null : section)}
            className="inline-flex h-7 cursor-pointer items-center gap-1.5 rounded-md px-2 text-[12px] text-muted hover:bg-hover hover:text-ink aria-expanded:text-ink"
          >
            {icon}
            {text}
          </button>
        ))}
        <span className="ml-2">
          <Switch
            label={<span className="text-[12px] text-muted">Thread open</span>}
            checked={threadOpen}
            onCheckedChange={(on) => workspace.setThreadOpen(on)}
          />
        </span>
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
  const limitMs = useWorkspace(workspace, (state) => state.limitMs);
  switch (section) {
    case 'secrets':
      return <SecretsEditor workspace={workspace} />;
    case 'limit':
      return (
        <div className="flex flex-wrap items-center gap-3 text-[13px] text-muted">
          <SegmentedControl
            label="Time limit of one attempt"
            options={LIMITS}
            value={String(limitMs)}
            onValueChange={(value) => workspace.setLimit(toLimit(value))}
          />
          <p className="min-w-0 flex-1 basis-60">
            How long one attempt may take in all. Time-outs and other passing errors are retried once after a
            second. Plain documents 4 seconds; its public pages now say 15.
          </p>
        </div>
      );
    case 'way':
      return (
        <p className="text-[13px] text-muted">
          {workspace.transportKind === 'relay'
            ? `Requests go through this playground’s own server, because a browser can’t send Plain’s User-Agent, asks for CORS, and hides why a connection failed. ${workspace.addressPolicy === null ? '' : REACH[workspace.addressPolicy]}`
            : 'This page has no relay, so it calls the endpoint itself. The endpoint must allow that with CORS, and the browser sends its own User-Agent and leaves out headers such as Cookie.'}
        </p>
      );
    case 'context':
      return <ContextEditor {...props} />;
    case 'configs':
      return <ConfigList {...props} />;
  }
}
