import { checkDocument } from '../../cards/check.ts';
import { draftOfExample } from '../../examples/example-draft.ts';
import { EXAMPLE_CARDS } from '../../examples/gallery.ts';
import ExamplesDialog from '../../features/drafts/examples-dialog.tsx';
import { CardPanel } from '../../features/preview/card-panel.tsx';
import type { DraftContent } from '../../state/document/document.ts';
import { createPanelCards } from '../../state/document/panel-cards.ts';
import { usePlayground, useServices } from '../services/playground-context.ts';

const ITEMS = EXAMPLE_CARDS.map((example) => ({
  key: example.card.key,
  title: example.title,
  description: example.description,
  draft: draftOfExample(example),
}));

interface ExamplesProps {
  onPick: (content: DraftContent) => void;
  onClose: () => void;
}

/** The gallery, each example drawn by the preview itself. */
export default function Examples({ onPick, onClose }: ExamplesProps) {
  const { ports } = useServices();
  const { customer, simulation } = usePlayground((state) => state.view);
  return (
    <ExamplesDialog
      examples={ITEMS}
      onClose={onClose}
      onPick={(item) => {
        onClose();
        onPick(item.draft);
      }}
      renderCard={({ draft }) => (
        <CardPanel
          customer={customer}
          cards={createPanelCards()(checkDocument(draft.text), draft.titles)}
          ports={ports}
          workflow={simulation}
          region={null}
          bare
        />
      )}
    />
  );
}
