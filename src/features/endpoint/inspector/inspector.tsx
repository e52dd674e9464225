import { useId, useRef, useState } from 'react';
import { contextKey } from '../../../protocol/context.ts';
import type { LoadRecord, SessionState } from '../../../protocol/session-state.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { Select } from '../../../ui/select/select.tsx';
import { TabPanel, Tabs } from '../../../ui/tabs.tsx';
import type { EndpointPaneProps } from '../endpoint-pane-props.ts';
import { count, sayMs } from '../say-time.ts';
import { useWorkspace } from '../use-workspace.ts';
import {
  loadOf,
  type SelectedAttempt,
  type Selection,
  selectAttempt,
  selectLoad,
} from './attempt-summary.ts';
import { CardOutcomes } from './card-outcomes.tsx';
import { ChecksBadge, ChecksList } from './checks-list.tsx';
import { RequestView, usePlannedRequests } from './request-view.tsx';
import { ResponseView } from './response-view.tsx';
import { Timeline } from './timeline.tsx';

type Tab = 'timeline' | 'cards' | 'request' | 'response' | 'checks' | 'checkup' | 'customers';

/** What was sent, what came back, and what Plain does with it. */
export function Inspector(props: EndpointPaneProps) {
  const { workspace } = props;
  const session = useWorkspace(workspace, (state) => state.session);
  const [tab, setTab] = useState<Tab>('timeline');
  const [loadId, setLoadId] = useState<string | null>(null);
  const [selection, setSelection] = useState<Selection | null>(null);
  const idPrefix = useId();
  const frame = useRef<HTMLDivElement>(null);
  // A new load or another customer resets the choice.
  const latest = `${session.loads.at(-1)?.id} ${session.context === null ? '' : contextKey(session.context)}`;
  const [seen, setSeen] = useState(latest);
  if (seen !== latest) {
    setSeen(latest);
    setLoadId(null);
    setSelection(null);
  }
  const picked = useWorkspace(workspace, (state) => state.answerSelection.selected);
  const [followed, setFollowed] = useState(picked);
  if (followed !== picked) {
    setFollowed(picked);
    const from = picked?.from === 'preview' ? loadOf(session, picked.requestId) : null;
    const attempt = from?.requests.find((request) => request.id === picked?.requestId)?.attempts.at(-1);
    if (from !== null && picked !== null && attempt !== undefined) {
      // Shows the response that the component is from, whichever was shown before.
      setLoadId(from.id);
      setSelection({ requestId: picked.requestId, attempt: attempt.number });
      if (tab !== 'timeline' && tab !== 'response') setTab('response');
    }
  }
  const load = selectLoad(session, loadId);
  const selected = selectAttempt(load, selection);
  const items = [
    { value: 'timeline' as const, label: 'Timeline' },
    { value: 'cards' as const, label: 'Cards' },
    { value: 'request' as const, label: 'Request' },
    { value: 'response' as const, label: 'Response' },
    {
      value: 'checks' as const,
      label: 'Checks',
      badge: <ChecksBadge load={load} />,
    },
    { value: 'checkup' as const, label: 'Check-up' },
    { value: 'customers' as const, label: 'Customers' },
  ];
  const isOfLoad = tab !== 'checkup' && tab !== 'customers';
  return (
    <div ref={frame} className="flex min-h-[max(24rem,55%)] flex-1 flex-col border-t border-line">
      <div className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line">
        <div className="max-w-full overflow-x-auto">
          <Tabs
            label="Inspector"
            items={items}
            value={tab}
            onValueChange={(next) => {
              setTab(next);
              // With a section of the form open, little more than the tabs would be visible.
              frame.current?.scrollIntoView({ block: 'nearest' });
            }}
            idPrefix={idPrefix}
          />
        </div>
        {isOfLoad ? <LoadPicker session={session} load={load} onPick={setLoadId} /> : null}
      </div>
      <TabPanel idPrefix={idPrefix} value={tab} className="relative min-h-0 flex-1 overflow-auto">
        {isOfLoad ? (
          <TabBody tab={tab} load={load} selected={selected} onSelect={setSelection} {...props} />
        ) : (
          props.renderCheckup(tab, () => setTab('timeline'))
        )}
      </TabPanel>
    </div>
  );
}

interface TabBodyProps extends EndpointPaneProps {
  tab: Tab;
  load: LoadRecord | null;
  selected: SelectedAttempt | null;
  onSelect: (selection: Selection) => void;
}

function TabBody({ tab, load, selected, onSelect, ...props }: TabBodyProps) {
  if (tab === 'request') return <RequestTab selected={selected} {...props} />;
  if (load === null) {
    return (
      <EmptyState title="No cards loaded yet">
        Load cards to see each request over time, what came back, and what Plain would make of it.
      </EmptyState>
    );
  }
  if (tab === 'cards') return <CardOutcomes workspace={props.workspace} load={load} />;
  if (tab === 'checks') return <ChecksList load={load} />;
  if (tab === 'response') {
    return (
      <div className="flex min-h-full flex-col p-3.5">
        <ResponseView selected={selected} {...props} />
      </div>
    );
  }
  return (
    <>
      <Timeline load={load} selected={selected} onSelect={onSelect} />
      <div className="flex flex-col gap-4 p-3.5">
        <ResponseView selected={selected} {...props} />
        {selected === null ? null : (
          <RequestView
            {...props}
            request={selected.attempt.request}
            unsendable={props.workspace.unsendableHeaders(selected.attempt.request)}
          />
        )}
      </div>
    </>
  );
}

function RequestTab({ selected, ...props }: EndpointPaneProps & { selected: SelectedAttempt | null }) {
  const [view, setView] = useState<'sent' | 'next'>('sent');
  const planned = usePlannedRequests(props.workspace);
  const sent = view === 'sent' && selected !== null ? [selected.attempt.request] : null;
  const requests = sent ?? planned ?? [];
  const loadable = requests.filter((request) => URL.canParse(request.url));
  return (
    <div className="flex flex-col gap-4 p-3.5">
      {selected === null ? (
        <p className="text-[13px] text-muted">
          {loadable.length === 0
            ? 'Enter a URL and card keys to see the exact request before it is sent.'
            : `The next load sends ${count(loadable.length, 'request')}.`}
        </p>
      ) : (
        <SegmentedControl
          label="Which request"
          options={[
            { value: 'sent', label: 'As sent' },
            { value: 'next', label: 'Next load' },
          ]}
          value={view}
          onValueChange={setView}
        />
      )}
      {loadable.map((request, index) => (
        <RequestView
          // biome-ignore lint/suspicious/noArrayIndexKey: only their position tells planned requests apart
          key={index}
          {...props}
          request={request}
          unsendable={props.workspace.unsendableHeaders(request)}
        />
      ))}
    </div>
  );
}

const CAUSES: Record<LoadRecord['cause'], string> = {
  load: 'Load',
  view: 'Customer opened',
  reload: 'Reload',
  expiry: 'Automatic reload',
  list: 'List of cards',
};

function LoadPicker({
  session,
  load,
  onPick,
}: {
  session: SessionState;
  load: LoadRecord | null;
  onPick: (loadId: string) => void;
}) {
  if (load === null && session.loads.length === 0) return null;

  return (
    <div className="flex items-center gap-2 px-3.5 py-1 text-[12px] text-muted">
      {load === null ? null : <span>{summaryOf(load)}</span>}
      {load !== null && session.loads.length < 2 ? null : (
        <Select
          label="Which load"
          labelIs="hidden"
          size="s"
          className="max-w-64"
          placeholder="Earlier loads"
          options={session.loads.map((one) => ({
            value: one.id,
            label: `${CAUSES[one.cause]} · ${new Date(one.startedAt).toLocaleTimeString()} · ${one.context?.customer.email ?? ''}`,
          }))}
          value={load?.id ?? null}
          onValueChange={onPick}
        />
      )}
    </div>
  );
}

function summaryOf(load: LoadRecord): string {
  const asked = load.cause === 'list' ? '' : ` for ${count(load.configIds.length, 'card')}`;
  const took = load.cancelled ? 'cancelled' : sayMs((load.endedAt ?? load.startedAt) - load.startedAt);
  return `${count(load.requests.length, 'request')}${asked}${load.endedAt === null ? '' : ` · ${took}`}`;
}
