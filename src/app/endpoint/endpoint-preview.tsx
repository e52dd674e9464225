import { RadioTower } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { SessionAnnouncer, SessionStatus } from '../../features/endpoint/session-status.tsx';
import { CardPanel } from '../../features/preview/card-panel.tsx';
import { SelectionLayer } from '../../features/preview/selection-layer.tsx';
import { fromPointer, toPointer } from '../../json/path.ts';
import type { PanelCard } from '../../state/document/panel.ts';
import { cardOfPart } from '../../state/workspace/answer-selection.ts';
import { createSessionPanel } from '../../state/workspace/panel.ts';
import { panelCustomerOf } from '../../state/workspace/panel-customer.ts';
import { blockingFaultsOf } from '../../state/workspace/setup.ts';
import type { WorkspaceState } from '../../state/workspace/state.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { usePlayground, useServices } from '../services/playground-context.ts';

/** The endpoint's cards as Plain would show them. */
export default function EndpointPreview({ workspace }: { workspace: Workspace }) {
  const { ports } = useServices();
  const state = useStore(workspace.store, (workspaceState) => workspaceState);
  const { previewWidth, cardTheme, simulation } = usePlayground((playground) => playground.view);
  const [sessionPanel] = useState(createSessionPanel);
  const cards = sessionPanel(state.session);
  const customer = panelCustomerOf(state);
  const { thread } = state;
  const { selected } = state.answerSelection;
  const selectedCard = cardOfPart(state.session.cards, selected);
  const partAt = (path: string, card: PanelCard) => {
    const requestId = state.session.cards.find(({ configId }) => configId === card.id)?.settled?.requestId;
    return requestId ? { requestId, path: fromPointer(path) } : null;
  };
  return (
    <ErrorBoundary what="The preview" resetKey={state.session}>
      <CardPanel
        customer={customer}
        cards={cards}
        ports={ports}
        workflow={{ ...simulation, threadOpen: simulation.threadOpen && thread.on }}
        width={previewWidth}
        theme={cardTheme}
        region={null}
        empty={
          <EmptyState
            icon={<RadioTower size={22} strokeWidth={1.5} aria-hidden="true" />}
            title={`Not loaded for ${customer.email || customer.name}`}
          >
            {whyNotLoaded(state)}
          </EmptyState>
        }
        onReload={(card) => workspace.reload(card.id)}
        onSelect={(path, card) => {
          const part = partAt(path, card);
          if (part !== null) workspace.selectPart({ ...part, from: 'preview' });
        }}
        onHover={(path, card) =>
          workspace.hoverPart(path === null || card === null ? null : partAt(path, card))
        }
        overlay={(drawing) => (
          <SelectionLayer
            drawing={drawing}
            selectedPath={selected !== null && selectedCard !== null ? toPointer(selected.path) : null}
            selectedCard={selectedCard?.configId ?? null}
          />
        )}
      />
    </ErrorBoundary>
  );
}

function whyNotLoaded(state: WorkspaceState): string {
  if (state.endpoint.url.trim() === '' && state.cards.length === 0) {
    return 'Paste your endpoint’s URL, name the card keys and press “Load cards”.';
  }
  const [fault] = Object.values(blockingFaultsOf(state));
  return fault ?? 'Press “Load cards” to ask the endpoint.';
}

/** Announces loads to screen readers. It's outside the window's parts, since each of them may be hidden. */
export function EndpointAnnouncer({ workspace }: { workspace: Workspace }) {
  return <SessionAnnouncer workspace={workspace} />;
}

/** What is fresh and for how long, for the status bar. */
export function EndpointFreshness({ workspace }: { workspace: Workspace }) {
  return <SessionStatus workspace={workspace} />;
}

/** "1 error · 1 loading", for the status bar. */
export function EndpointCount({ workspace }: { workspace: Workspace }) {
  const session = useStore(workspace.store, (state) => state.session);
  const [sessionPanel] = useState(createSessionPanel);
  return <span>{countInWords(sessionPanel(session))}</span>;
}

function countInWords(cards: readonly { state: string }[]): string {
  if (cards.length === 0) return 'No cards loaded';
  const count = (state: string) => cards.filter((card) => card.state === state).length;
  const errors = count('error');
  const parts = [
    cards.length === 1 ? '1 card' : `${cards.length} cards`,
    errors === 0 ? '' : errors === 1 ? '1 error' : `${errors} errors`,
    count('hidden') === 0 ? '' : `${count('hidden')} hidden`,
    count('loading') === 0 ? '' : `${count('loading')} loading`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
