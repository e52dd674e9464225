import { useMemo } from 'react';
import { checkDocument } from '../../../cards/check.ts';
import type { CheckedDocument } from '../../../cards/format/drawn.ts';
import { CardPanel } from '../../../features/preview/card-panel.tsx';
import type { DraftContent } from '../../../state/document/document.ts';
import { createPanelCards } from '../../../state/document/panel-cards.ts';
import { usePlayground, useServices } from '../../services/playground-context.ts';
import { quickTexts } from '../../services/quick-texts.ts';

/** Longer texts get no small drawing, since reading them would delay the list. In UTF-16 units. */
const MAX_LENGTH = 60_000;

/** If a check takes longer, the draft is checked in a worker when it's opened. */
const QUICK_MS = 50;

function checkedQuickly(text: string): CheckedDocument {
  const began = performance.now();
  const checked = checkDocument(text);
  if (performance.now() - began <= QUICK_MS) quickTexts.add(text);
  return checked;
}

/** The first card of a text, drawn by the preview itself. Nothing if the text has no card. */
export default function ContentDrawing({ text, titles }: Pick<DraftContent, 'text' | 'titles'>) {
  const { ports } = useServices();
  const { customer, simulation } = usePlayground((state) => state.view);
  const cards = useMemo(
    () => (text.length > MAX_LENGTH ? [] : createPanelCards()(checkedQuickly(text), titles)),
    [text, titles],
  );
  const [first] = cards;
  if (first === undefined) return null;
  return (
    <CardPanel customer={customer} cards={[first]} ports={ports} workflow={simulation} region={null} bare />
  );
}
