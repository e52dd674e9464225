import { useMemo, useRef, useState } from 'react';
import StateBoard from '../../features/preview/state-board.tsx';
import { fromPointer } from '../../json/path.ts';
import { elementPicture } from '../../platform/element-picture.ts';
import { saveFile } from '../../platform/save-file.ts';
import type { PanelCard } from '../../state/document/panel.ts';
import { createPanelCards } from '../../state/document/panel-cards.ts';
import { fileNameOf } from '../../state/drafts/words.ts';
import { FullView } from '../../ui/full-view.tsx';
import { useActions, usePlayground, useServices } from '../services/playground-context.ts';

/** The draft's cards in every state, over the whole window. */
export default function StateBoardView({ onClose }: { onClose: () => void }) {
  const { ports, editor } = useServices();
  const { notify, select, setMode, showPane } = useActions();
  const { checked, titles, name } = usePlayground((state) => state.document);
  const customer = usePlayground((state) => state.view.customer);
  const cards = useMemo(() => createPanelCards()(checked, titles), [checked, titles]);
  const chosen = useRef<string | null>(null);
  const [exporting, setExporting] = useState(false);

  function reveal(pointer: string): void {
    select({ path: fromPointer(pointer), from: 'preview' });
    editor.current?.focus();
  }

  async function exportPicture(board: HTMLElement, card: PanelCard): Promise<void> {
    setExporting(true);
    try {
      saveFile(`${fileNameOf(`${name} ${card.title} states`)}.png`, await elementPicture(board, 2));
      notify({ text: 'Downloaded the state board.', tone: 'info' });
    } catch {
      notify({ text: 'The browser couldn’t draw the picture.', tone: 'error' });
    } finally {
      setExporting(false);
    }
  }

  return (
    <FullView
      title="State board"
      onClose={onClose}
      afterClose={() => {
        if (chosen.current !== null) reveal(chosen.current);
      }}
    >
      <div className="min-h-0 flex-1">
        <StateBoard
          cards={cards}
          customer={customer}
          ports={ports}
          exporting={exporting}
          onSelect={(pointer) => {
            chosen.current = pointer;
            setMode('draft');
            showPane('edit');
            onClose();
          }}
          onExport={(board, card) => void exportPicture(board, card)}
        />
      </div>
    </FullView>
  );
}
