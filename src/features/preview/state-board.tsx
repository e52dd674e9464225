import { ImageDown } from 'lucide-react';
import { useRef, useState } from 'react';
import { toPointer } from '../../json/path.ts';
import type { PanelCard, PanelCustomer } from '../../state/document/panel.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Select } from '../../ui/select/select.tsx';
import { BOARD_ROWS, tilesOf } from './board-tiles.ts';
import { CardPanel } from './card-panel.tsx';
import type { PreviewPorts } from './drawing/preview-ports.ts';
import { SelectionLayer } from './selection-layer.tsx';

export interface StateBoardProps {
  /** The draft's cards. */
  cards: readonly PanelCard[];
  customer: PanelCustomer;
  ports: PreviewPorts;
  /** A tile, or a component in it, was chosen. */
  onSelect: (path: string, card: PanelCard) => void;
  /** Gets the element to make a picture of; if missing, there's no export button. */
  onExport?: (board: HTMLElement, card: PanelCard) => void;
  /** The picture is being made. */
  exporting?: boolean;
}

/** One card, side by side in every condition a designer has to think of. */
export default function StateBoard(props: StateBoardProps) {
  const { cards, customer, ports, onSelect, onExport, exporting = false } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const board = useRef<HTMLDivElement>(null);
  const [now] = useState(ports.clock.now);
  const card = cards.find(({ id }) => id === chosen) ?? cards[0];
  if (card === undefined) {
    return <EmptyState title="No cards yet">Write a card to see it here in every state.</EmptyState>;
  }
  const tiles = tilesOf(card, now);
  return (
    <section aria-label="State board" className="flex h-full min-h-0 flex-col bg-sunken">
      <div className="flex flex-wrap items-center gap-3 border-b border-line bg-app px-4 py-2">
        <Select
          label="Card"
          labelIs="beside"
          className="max-w-72"
          options={cards.map(({ id, title }) => ({ value: id, label: title }))}
          value={card.id}
          onValueChange={setChosen}
        />
        {onExport === undefined ? null : (
          <Button
            busy={exporting}
            icon={<ImageDown size={15} aria-hidden="true" />}
            onClick={() => {
              if (board.current !== null) onExport(board.current, card);
            }}
          >
            Export as PNG
          </Button>
        )}
      </div>
      <div className="min-h-0 flex-1 overflow-auto">
        <div ref={board} className="flex w-max max-w-full flex-col gap-7 p-5">
          {BOARD_ROWS.map((row) => (
            <div key={row} className="flex flex-wrap items-start gap-5 empty:hidden">
              {tiles
                .filter((tile) => tile.row === row)
                .map((tile) => (
                  <figure key={tile.name} className="m-0 max-w-full" aria-label={tile.name}>
                    <figcaption className="mb-1.5">
                      <Button
                        variant="link"
                        data-tooltip="Show its JSON"
                        onClick={() => onSelect(toPointer(card.card?.path ?? []), card)}
                      >
                        {tile.name}
                      </Button>
                    </figcaption>
                    <div className="max-w-full overflow-hidden rounded-lg border border-line">
                      <div style={{ width: tile.width + 24, maxWidth: '100%' }}>
                        <CardPanel
                          bare
                          canvas
                          region={null}
                          customer={customer}
                          cards={[tile.card]}
                          ports={ports}
                          width={tile.width}
                          theme={tile.theme}
                          shownRun={tile.run}
                          workflow={{ outcome: 'success', failureMessage: '', threadOpen: tile.threadOpen }}
                          onSelect={(path) => onSelect(path, card)}
                          overlay={(drawing) => <SelectionLayer drawing={drawing} canvas />}
                        />
                      </div>
                    </div>
                  </figure>
                ))}
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}
