import { useState } from 'react';
import { useStore } from 'zustand';
import { CardPanel } from '../features/preview/card-panel.tsx';
import { panelCustomerOf, type Workspace } from '../state/workspace.ts';
import { createSessionPanel } from '../state/workspace-panel.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { usePlayground, useServices } from './playground-context.ts';

/** The endpoint's cards as Plain would show them. */
export default function EndpointPreview({ workspace }: { workspace: Workspace }) {
  const { ports } = useServices();
  const state = useStore(workspace.store, (workspaceState) => workspaceState);
  const { previewWidth, cardTheme, simulation } = usePlayground((playground) => playground.view);
  const [sessionPanel] = useState(createSessionPanel);
  const cards = sessionPanel(state.session);
  const { thread } = state;
  return (
    <ErrorBoundary what="The preview" resetKey={state.session}>
      <CardPanel
        customer={panelCustomerOf(state)}
        cards={cards}
        ports={ports}
        workflow={{ ...simulation, threadOpen: simulation.threadOpen && thread.on }}
        width={previewWidth}
        theme={cardTheme}
        region={null}
        empty={
          <EmptyState title="Nothing loaded yet">
            Paste your endpoint’s URL, name the card keys and press “Load cards”.
          </EmptyState>
        }
        onReload={(card) => workspace.reload(card.id)}
      />
    </ErrorBoundary>
  );
}

/** "1 error · 1 loading", for the foot of the window. */
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
