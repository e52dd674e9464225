import { useMemo } from 'react';
import ExportDialog from '../../features/drafts/export-dialog.tsx';
import { CardPanel } from '../../features/preview/card-panel.tsx';
import { copyImage, copyText } from '../../platform/clipboard.ts';
import { elementPicture } from '../../platform/element-picture.ts';
import { saveFile } from '../../platform/save-file.ts';
import { createPanelCards } from '../../state/document/panel-cards.ts';
import { usePlayground, useServices } from '../services/playground-context.ts';

/** The open draft in every form it can be exported in. The preview itself draws its cards. */
export default function Exports({ onClose }: { onClose: () => void }) {
  const { ports } = useServices();
  const document = usePlayground((state) => state.document);
  const { customer, simulation, previewWidth } = usePlayground((state) => state.view);
  const cards = useMemo(
    () => createPanelCards()(document.checked, document.titles).filter((card) => card.state !== 'hidden'),
    [document.checked, document.titles],
  );
  return (
    <ExportDialog
      draft={document}
      cards={cards}
      copy={copyText}
      elementPicture={elementPicture}
      copyImage={copyImage}
      saveFile={saveFile}
      onClose={onClose}
      renderCard={(id, theme) => (
        <CardPanel
          customer={customer}
          cards={cards.filter((card) => card.id === id)}
          ports={ports}
          workflow={simulation}
          width={previewWidth}
          theme={theme}
          region={null}
          bare
        />
      )}
    />
  );
}
