import { type CheckedCard, type CheckedDocument, isHidden } from '../../cards/format/drawn.ts';
import { toPointer } from '../../json/path.ts';
import type { PanelCard } from './panel.ts';

type Titles = Readonly<Record<string, string>>;

/** Only the titles of cards that are in the document, so that exports and links carry no others. */
export function titlesInUse({ cards }: CheckedDocument, titles: Titles): Titles {
  const keys = new Set(cards.map((card) => card.key));
  return Object.fromEntries(Object.entries(titles).filter(([key]) => keys.has(key)));
}

function panelCard(card: CheckedCard, id: string, titles: Titles): PanelCard {
  const { key, fault } = card;
  const given = key !== null && Object.hasOwn(titles, key) ? titles[key] : undefined;
  const title = given ?? (key === null || key === '' ? 'Untitled card' : key);
  if (fault !== null) {
    return {
      id,
      title,
      key,
      state: 'error',
      card,
      error: {
        title: 'Plain would reject this card',
        message: fault.message,
        consequence: 'Integration error: not retried, kept for 5 minutes.',
      },
    };
  }
  return { id, title, key, state: isHidden(card) ? 'hidden' : 'loaded', card, error: null };
}

/**
 * The draft's cards for the preview. A card that did not change keeps its object from one list to the
 * next, so that only the changed one is drawn again.
 */
export function createPanelCards(): (checked: CheckedDocument, titles: Titles) => readonly PanelCard[] {
  let former: { checked: CheckedDocument; titles: Titles; list: readonly PanelCard[] } | null = null;
  return (checked, titles) => {
    if (former?.checked === checked && former.titles === titles) return former.list;
    const known = new Map(former?.list.map((card) => [card.id, card]));
    const seen = new Set<string>();
    const list = checked.cards.map((card) => {
      const byKey = card.key !== null && card.key !== '' && !seen.has(card.key);
      if (byKey && card.key !== null) seen.add(card.key);
      const id = byKey ? `key:${card.key}` : `at:${toPointer(card.path)}`;
      const next = panelCard(card, id, titles);
      const last = known.get(id);
      return last?.card === card && last.title === next.title ? last : next;
    });
    const same =
      former !== null &&
      former.list.length === list.length &&
      list.every((card, index) => card === former?.list[index]);
    former = { checked, titles, list: same && former !== null ? former.list : list };
    return former.list;
  };
}
