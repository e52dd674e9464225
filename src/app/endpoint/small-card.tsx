import type { CheckedDocument } from '../../cards/format/drawn.ts';
import { CardPanel } from '../../features/preview/card-panel.tsx';
import { createPanelCards } from '../../state/document/panel-cards.ts';
import { FIRST_SIMULATION } from '../../state/view.ts';
import { useServices } from '../services/playground-context.ts';
import { drawnDocument } from '../view/drawn-document.ts';

const NOBODY = { name: '', email: '' };
/** How many checked responses are kept, so that the cells of a row check their shared response only once. */
const MAX_KEPT = 40;
const kept = new Map<string, CheckedDocument>();

function documentOf(body: string): CheckedDocument {
  const known = kept.get(body);
  if (known !== undefined) return known;
  const [oldest] = kept.keys();
  if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
  const read = drawnDocument(body);
  kept.set(body, read);
  return read;
}

/** A small picture of one card of a response, as the preview draws it. */
export default function SmallCard({ body, cardKey }: { body: string; cardKey: string }) {
  const { ports } = useServices();
  const document = documentOf(body);
  const cards = document.cards.filter((card) => card.key === cardKey).slice(0, 1);
  return (
    <CardPanel
      customer={NOBODY}
      cards={createPanelCards()({ ...document, cards }, {})}
      ports={ports}
      workflow={FIRST_SIMULATION}
      region={null}
      bare
    />
  );
}
