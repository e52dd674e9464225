import { type ReactNode, useState } from 'react';
import type { DraftContent } from '../../state/document/document.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TabPanel, Tabs } from '../../ui/tabs.tsx';
import { type CodeDoors, ExportCode } from './export-code.tsx';
import { type DrawableCard, ExportImage, type ImageDoors } from './export-image.tsx';

export interface ExportDialogProps extends CodeDoors, ImageDoors {
  draft: DraftContent;
  cards: readonly DrawableCard[];
  /** Draws only the card in that theme, without controls. */
  renderCard: (id: string, theme: 'light' | 'dark') => ReactNode;
  onClose: () => void;
}

type Kind = 'json' | 'typescript' | 'endpoint' | 'schema' | 'image';

const TABS: readonly { value: Kind; label: string }[] = [
  { value: 'json', label: 'JSON' },
  { value: 'typescript', label: 'TypeScript' },
  { value: 'endpoint', label: 'Endpoint' },
  { value: 'schema', label: 'JSON Schema' },
  { value: 'image', label: 'Image' },
];

/** Everything that a draft can be exported as. */
export default function ExportDialog(props: ExportDialogProps) {
  const { draft, cards, renderCard, copy, elementPicture, copyImage, saveFile, onClose } = props;
  const [kind, setKind] = useState<Kind>('json');
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Export"
      width="l"
    >
      <div className="-mx-3.5 mb-4 overflow-x-auto border-b border-line">
        <Tabs
          label="Kind of export"
          idPrefix="export"
          items={TABS}
          value={kind}
          onValueChange={setKind}
          className="max-sm:gap-2 max-sm:px-2 max-sm:tracking-tight"
        />
      </div>
      <TabPanel idPrefix="export" value={kind}>
        {kind === 'image' ? (
          <ExportImage
            name={draft.name}
            cards={cards}
            renderCard={renderCard}
            elementPicture={elementPicture}
            copyImage={copyImage}
            saveFile={saveFile}
          />
        ) : (
          <ExportCode key={kind} kind={kind} draft={draft} copy={copy} saveFile={saveFile} />
        )}
      </TabPanel>
    </Dialog>
  );
}
