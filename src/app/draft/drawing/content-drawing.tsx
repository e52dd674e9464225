import { checkDocument } from '../../../cards/check.ts';
import { CardPanel } from '../../../features/preview/card-panel.tsx';
import type { DraftContent } from '../../../state/document/document.ts';
import { createPanelCards } from '../../../state/document/panel-cards.ts';
import { usePlayground, useServices } from '../../services/playground-context.ts';

/** Longer texts get no small drawing, since reading them would delay the list. In UTF-16 units. */
const MAX_LENGTH = 60_000;

/** The first card of a text, drawn by the preview itself. Nothing if the text has no card. */
export default function ContentDrawing({ text, titles }: Pick<DraftContent, 'text' | 'titles'>) {
  const { ports } = useServices();
  const { customer, simulation } = usePlayground((state) => state.view);
  if (text.length > MAX_LENGTH) return null;
  const [first] = createPanelCards()(checkDocument(text), titles);
  if (first === undefined) return null;
  return (
    <CardPanel customer={customer} cards={[first]} ports={ports} workflow={simulation} region={null} bare />
  );
}
