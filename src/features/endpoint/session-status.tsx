import { useState } from 'react';
import { keptTo } from '../../protocol/expiry-timer.ts';
import { type CardState, cardPhase, type SessionState } from '../../protocol/session-state.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';
import { Button } from '../../ui/button.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { count, sayLeft } from './say-time.ts';
import { useNow } from './use-now.ts';
import { useWorkspace } from './use-workspace.ts';

/** Tells screen readers how loads go. */
export function SessionAnnouncer({ workspace }: { workspace: Workspace }) {
  return <LiveRegion text={useAnnouncement(useWorkspace(workspace, (state) => state.session))} />;
}

/** How the load went, with a link to the cards. For when the cards aren't visible. */
export function LoadLine({ workspace, onShowCards }: { workspace: Workspace; onShowCards: () => void }) {
  const words = announcement(useWorkspace(workspace, (state) => state.session));
  return words === '' ? null : (
    <p className="-mt-1 flex flex-wrap items-center gap-x-2 text-[13px] text-muted">
      {words}
      <Button variant="link" onClick={onShowCards}>
        Show the cards
      </Button>
    </p>
  );
}

/** How long each card stays fresh, for the bottom of the window. */
export function SessionStatus({ workspace }: { workspace: Workspace }) {
  const session = useWorkspace(workspace, (state) => state.session);
  const kept = session.cards.filter(isKept);
  const now = useNow(kept.length > 0 ? 1000 : null);
  const fresh = kept.filter((card) => (keptTo(card) ?? 0) > now);
  if (fresh.length === 0) return null;
  return (
    <ul aria-label="Fresh cards" className="flex items-center gap-4">
      <li
        aria-hidden="true"
        className="-mr-2 size-2 shrink-0 rounded-full bg-success forced-color-adjust-none"
      />
      {fresh.map((card) => (
        <li key={card.configId} className="tabular-nums">
          {card.key} · fresh for {sayLeft((keptTo(card) ?? now) - now)}
        </li>
      ))}
    </ul>
  );
}

function isKept(card: CardState): boolean {
  const phase = cardPhase(card);
  return (phase === 'loaded' || phase === 'hidden') && keptTo(card) !== null;
}

/** Announces the start and end of loads, but not what was loaded before this was mounted. */
function useAnnouncement(session: SessionState): string {
  const [before] = useState(session);
  return session === before ? '' : announcement(session);
}

function announcement({ cards, loads }: SessionState): string {
  if (cards.length === 0 || loads.length === 0) return '';
  const phases = cards.map(cardPhase);
  const loading = phases.filter((phase) => phase === 'loading').length;
  if (loading > 0) return `Loading ${count(loading, 'card')}.`;
  const failed = phases.filter((phase) => phase === 'error').length;
  const hidden = phases.filter((phase) => phase === 'hidden').length;
  const loaded = phases.length - failed - hidden;
  return [
    `${count(loaded, 'card')} loaded`,
    ...(hidden > 0 ? [`${hidden} hidden`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(cards.every((card) => card.settled?.fromCache) ? ['from the cache'] : []),
  ].join(', ');
}
