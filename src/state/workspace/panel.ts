import { type CardState, cardContent, cardPhase, type SessionState } from '../../protocol/session-state.ts';
import { describeFailure } from '../../protocol/words/failure-words.ts';
import type { PanelCard } from '../document/panel.ts';

/**
 * The session's cards for the preview; their ids are those of the configurations. A card that did not
 * change keeps its object from one list to the next.
 */
export function createSessionPanel(): (session: SessionState) => readonly PanelCard[] {
  let former: { cards: SessionState['cards']; list: readonly PanelCard[] } | null = null;
  const known = new WeakMap<CardState, PanelCard>();
  return ({ cards }) => {
    if (former?.cards === cards) return former.list;
    const list = cards.map((card) => {
      const panel = known.get(card) ?? panelCard(card);
      known.set(card, panel);
      return panel;
    });
    former = { cards, list };
    return list;
  };
}

function panelCard(card: CardState): PanelCard {
  const outcome = card.settled?.outcome;
  const state = cardPhase(card);
  const words = state === 'error' && outcome?.kind === 'failed' ? describeFailure(outcome.failure) : null;
  return {
    id: card.configId,
    title: card.title,
    key: card.key,
    state,
    card: cardContent(card),
    error:
      words === null
        ? null
        : {
            title: words.title,
            message: `${words.message} ${words.advice}`,
            consequence: card.settled?.fromCache
              ? `Shown from the cache, without a request. ${words.consequence}`
              : words.consequence,
          },
  };
}
