import { describe, expect, it } from 'vitest';
import type { CheckedCard, CheckedDocument } from '../../cards/format/drawn.ts';
import { createPanelCards, titlesInUse } from './panel-cards.ts';

function card(key: string | null, index: number, change: Partial<CheckedCard> = {}): CheckedCard {
  return {
    path: ['cards', index],
    key,
    timeToLiveSeconds: null,
    components: [{ kind: 'componentSpacer', spacerSize: 'M' }],
    componentsPath: ['cards', index, 'components'],
    rejected: false,
    fault: null,
    ...change,
  };
}

function documentOf(...cards: CheckedCard[]): CheckedDocument {
  return { shape: 'response', cards, problems: [], problemCount: 0, errorCount: 0 };
}

describe('the cards of the panel', () => {
  it('show the title, else the key, else that there is neither', () => {
    const list = createPanelCards()(documentOf(card('usage', 0), card('plan', 1), card(null, 2)), {
      usage: 'Usage',
    });
    expect(list.map((entry) => entry.title)).toEqual(['Usage', 'plan', 'Untitled card']);
  });

  it('are hidden without data and without components', () => {
    const list = createPanelCards()(
      documentOf(card('a', 0, { components: null }), card('b', 1, { components: [] })),
      {},
    );
    expect(list.map((entry) => entry.state)).toEqual(['hidden', 'hidden']);
  });

  it('show an error with its reason when nothing of a card can be drawn', () => {
    const fault = { code: 'card.duplicate-key', message: 'Another card has this key.' };
    const [entry] = createPanelCards()(documentOf(card('a', 0, { fault, components: null })), {});
    expect(entry).toMatchObject({ state: 'error', error: { message: 'Another card has this key.' } });
  });

  it('have ids of their own also when two share a key', () => {
    const list = createPanelCards()(documentOf(card('a', 0), card('a', 1), card(null, 2), card('', 3)), {});
    expect(new Set(list.map((entry) => entry.id)).size).toBe(4);
  });

  it('keep the object of a card that did not change', () => {
    const panel = createPanelCards();
    const first = card('a', 0);
    const before = panel(documentOf(first, card('b', 1)), {});
    const after = panel(documentOf(first, card('b', 1)), {});
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });

  it('keep the list itself when no card changed', () => {
    const panel = createPanelCards();
    const only = card('a', 0);
    expect(panel(documentOf(only), {})).toBe(panel(documentOf(only), {}));
  });

  it('take a title named like a property of every object for a key like any other', () => {
    const list = createPanelCards()(documentOf(card('constructor', 0)), {});
    expect(list[0]?.title).toBe('constructor');
  });
});

describe('the titles that go into a link', () => {
  it('are those of cards that are in the document', () => {
    const used = documentOf(card('usage', 0), card(null, 1), card('plan', 2));
    expect(titlesInUse(used, { usage: 'Usage', removed: 'Secret project', plan: 'Plan' })).toEqual({
      usage: 'Usage',
      plan: 'Plan',
    });
    expect(titlesInUse(documentOf(card(null, 0)), { removed: 'Secret project' })).toEqual({});
  });
});
