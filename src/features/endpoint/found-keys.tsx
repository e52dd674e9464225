import { Plus, Search } from 'lucide-react';
import { CONFIG_LIMITS, keyFault } from '../../protocol/config.ts';
import type { LoadRecord } from '../../protocol/session-state.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';
import { Button } from '../../ui/button.tsx';
import { count } from './say-time.ts';
import { useWorkspace } from './use-workspace.ts';

/** Lists the cards that the endpoint has, for when there's a URL but no card key yet. */
export function FoundKeys({ workspace }: { workspace: Workspace }) {
  const latest = useWorkspace(workspace, (state) => state.session.loads.at(-1) ?? null);
  const hasUrl = useWorkspace(workspace, (state) => state.endpoint.url.trim() !== '');
  const hasKeys = useWorkspace(
    workspace,
    ({ cards, pendingKeys }) => cards.length > 0 || pendingKeys.trim() !== '',
  );
  const list = latest?.cause === 'list' ? latest : null;
  if (list !== null && !list.cancelled) return <Found workspace={workspace} list={list} />;
  if (!hasUrl || hasKeys) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-[12px] text-muted">
      Don’t know the card keys?
      <Button
        size="s"
        icon={<Search size={13} aria-hidden="true" />}
        data-tooltip="Sends one request without card keys, which Plain itself never does"
        onClick={() => workspace.listKeys()}
      >
        List its cards
      </Button>
    </p>
  );
}

function Found({ workspace, list }: { workspace: Workspace; list: LoadRecord }) {
  const known = useWorkspace(workspace, ({ cards }) => cards.map((card) => card.key).join(' '));
  const verdict = list.requests[0]?.attempts.at(-1)?.verdict ?? null;
  if (list.endedAt === null) {
    return (
      <p role="status" className="text-[12px] text-muted">
        Asking for its cards…
      </p>
    );
  }
  const taken = new Set(known.split(' '));
  const found = verdict?.extraKeys ?? [];
  const fresh = found.filter((key) => keyFault(key) === null && !taken.has(key));
  const free = fresh.slice(0, Math.max(0, CONFIG_LIMITS.configs - (known === '' ? 0 : taken.size)));
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-2 gap-y-1.5 text-[12px] text-muted">
      {found.length === 0 ? (
        <span>
          {verdict?.failure
            ? 'It didn’t respond with cards. The Timeline shows what came back.'
            : 'It sends no cards without card keys. Enter the keys by hand.'}
        </span>
      ) : (
        <>
          <span>It has {count(found.length, 'card')}:</span>
          {found.map((key) =>
            free.includes(key) ? (
              <Button
                key={key}
                size="s"
                icon={<Plus size={12} aria-hidden="true" />}
                aria-label={`Add ${key}`}
                className="max-w-full font-mono"
                onClick={() => workspace.addKeys([key])}
              >
                <span className="truncate">{key}</span>
              </Button>
            ) : (
              <code key={key} className="font-mono text-[12px] [overflow-wrap:anywhere] text-ink">
                {key}
              </code>
            ),
          )}
          {free.length === 0 ? null : (
            <Button
              size="s"
              variant="primary"
              onClick={() => {
                workspace.addKeys(free);
                workspace.load();
              }}
            >
              {free.length === 1 ? 'Load it' : `Load all ${free.length}`}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
