import { useRef } from 'react';
import { checkDocument } from '../../cards/check.ts';
import { CardPanel } from '../../features/preview/card-panel.tsx';
import type { DataSource } from '../../features/start/data-source.ts';
import FromDataDialog from '../../features/start/from-data-dialog.tsx';
import type { DraftContent } from '../../state/document/document.ts';
import { isEmptyDraft } from '../../state/document/is-empty-draft.ts';
import { createPanelCards } from '../../state/document/panel-cards.ts';
import { usePlayground, useServices } from '../services/playground-context.ts';
import { fillDraft } from './begin-draft.ts';
import { focusDrawnCard } from './focus-drawn-card.ts';
import { readDataFile } from './read-data-file.ts';

interface StartFromDataProps {
  source: DataSource | null;
  /** Opens another draft with this content. */
  openContent: (content: DraftContent) => void;
  onClose: () => void;
}

/** The dialog that makes a card from data. The card goes into the open draft if it's empty, or else into a new one. */
export default function StartFromData({ source, openContent, onClose }: StartFromDataProps) {
  const { ports, playground } = useServices();
  const { customer, simulation } = usePlayground((state) => state.view);
  const isFilled = useRef(false);
  return (
    <FromDataDialog
      source={source}
      readFile={readDataFile}
      renderCard={({ text, titles }) => (
        <div inert>
          <CardPanel
            customer={customer}
            cards={createPanelCards()(checkDocument(text), titles)}
            ports={ports}
            workflow={simulation}
            region={null}
            bare
          />
        </div>
      )}
      onMake={(content) => {
        const { document, view } = playground.store.getState();
        isFilled.current = view.mode === 'draft' && isEmptyDraft(document);
        if (isFilled.current) fillDraft(playground, content);
        else openContent(content);
        onClose();
      }}
      onClose={onClose}
      takeFocus={() => isFilled.current && focusDrawnCard()}
    />
  );
}
