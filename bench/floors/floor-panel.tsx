import { useState } from 'react';
import { CardPanel } from '../../src/features/preview/card-panel.tsx';
import type { PanelCard } from '../../src/state/panel.ts';
import { createDraw } from './draw.ts';

const CUSTOMER = { name: 'Alex Larsson', email: 'alex@grocery.co' };
const WORKFLOW = { outcome: 'success', failureMessage: '', threadOpen: true } as const;
const PORTS = {
  clock: { now: () => Date.now(), setTimer: () => () => undefined },
  writeClipboard: () => Promise.resolve(),
};

/** The cards of a text, and a way to give it another one; a broken text leaves what is drawn. */
export function useDrawn(first: string): [readonly PanelCard[], (text: string) => void] {
  const [draw] = useState(createDraw);
  const [cards, setCards] = useState(() => draw(first) ?? []);
  return [
    cards,
    (text) => {
      const next = draw(text);
      if (next !== null) setCards(next);
    },
  ];
}

/** Our preview, around nothing. */
export function FloorPanel({ cards }: { cards: readonly PanelCard[] }) {
  return (
    <div style={{ flex: 1, overflow: 'auto' }}>
      <CardPanel customer={CUSTOMER} cards={cards} ports={PORTS} workflow={WORKFLOW} theme="light" />
    </div>
  );
}
