// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import budgets from '../../../bench/budgets.json';
import { checkValue } from '../../cards/check/check-value.ts';
import type { Json } from '../../json/json.ts';
import { reuse } from '../../json/reuse.ts';
import { createPanelCards } from '../../state/document/panel-cards.ts';
import * as cardTitle from './card-title.tsx';
import * as textView from './components/text-view.tsx';
import { renderPanel } from './panel-fixture.tsx';

// Counts how often React draws each component. The components render nothing, and all at once, so that a large document
// is quick to test.
vi.mock('./gradual.ts', () => ({
  useGradualCount: (items: readonly unknown[]) => items.length,
  weightOf: () => 1,
}));
vi.mock('./card-title.tsx', () => ({ CardTitle: vi.fn(() => null) }));
vi.mock('./components/text-view.tsx', () => ({ TextView: vi.fn(() => null) }));

const { counted } = budgets;
const CARDS = 20;
/** Makes each line a paragraph: a megabyte of short lines would take long to draw here and show nothing more. */
const WORDS = ' and so on'.repeat(40);

const documentOf = (lines: number) => ({
  cards: Array.from({ length: CARDS }, (_, card) => ({
    key: `card-${card}`,
    components: Array.from({ length: lines }, (_, line) => ({
      componentText: { text: `Line ${line} of ${card}.${WORDS}` },
    })),
  })),
});

/** What React draws for a keystroke in the middle card. */
function costOfKey(lines: number) {
  const text = JSON.stringify(documentOf(lines));
  const toPanel = createPanelCards();
  let previous: Json;
  const cardsOf = (written: string) => {
    previous = reuse(previous, JSON.parse(written));
    return toPanel({ ...checkValue(previous), problems: [], problemCount: 0, errorCount: 0 }, {});
  };
  const { draw, unmount } = renderPanel({ cards: cardsOf(text) });
  expect(textView.TextView).toHaveBeenCalledTimes(CARDS * lines);
  vi.mocked(textView.TextView).mockClear();
  vi.mocked(cardTitle.CardTitle).mockClear();
  const place = `Line ${Math.floor(lines / 2)} of 7.`;
  draw({ cards: cardsOf(text.replace(place, `${place}a`)) });
  const components = vi.mocked(textView.TextView).mock.calls.length;
  const cards = vi.mocked(cardTitle.CardTitle).mock.calls.length;
  vi.mocked(textView.TextView).mockClear();
  unmount();
  return { components, cards };
}

test('a keystroke redraws only its card and its component, in 1 MB as in 1 KB', () => {
  const lineLength =
    JSON.stringify(documentOf(11), null, 2).length - JSON.stringify(documentOf(10), null, 2).length;
  const large = costOfKey(Math.floor(1_040_000 / lineLength));
  expect(large).toEqual(costOfKey(1));
  expect(large.components).toBeGreaterThan(0);
  expect(large.components).toBeLessThanOrEqual(counted['components-drawn-per-key'].atMost);
  expect(large.cards).toBeLessThanOrEqual(counted['cards-drawn-per-key'].atMost);
});
