import { type ReactNode, useState } from 'react';
import { CardPanel } from '../features/preview/card-panel.tsx';
import { EditableTitle } from '../features/preview/editable-title.tsx';
import { afterFirstPaint } from '../platform/first-paint.ts';
import { createPanelCards } from '../state/document/panel-cards.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { PartSlot, part } from '../ui/part.tsx';
import { isDesigned, usePreviewSelection } from './draft/use-selection.ts';
import { useActions, usePlayground, useServices } from './services/playground-context.ts';

const EmptyDraft = part(() => afterFirstPaint(() => import('./draft/empty-draft.tsx')));
const PreviewEditing = part(() => afterFirstPaint(() => import('./draft/preview-editing.tsx')));

const DraftChecking = part(() => import('./boot/draft-checking.tsx'));

/** The draft's cards as Plain would show them. */
export function DraftPreview({
  onExamples,
  onStartFromData,
}: {
  onExamples: () => void;
  onStartFromData: () => void;
}) {
  const { ports } = useServices();
  const { setCardTitle, setMode, notify } = useActions();
  const { checked, titles, readOnly } = usePlayground((state) => state.document);
  const { customer, simulation, previewWidth, cardTheme } = usePlayground((state) => state.view);
  const [panelCards] = useState(createPanelCards);
  const [drawTitle] = useState(() => (title: string, key: string) => (
    <EditableTitle title={title} cardKey={key} onChange={(of, next) => setCardTitle(of, next)} />
  ));
  const isCanvas = usePlayground(isDesigned);
  const selection = usePreviewSelection();
  return (
    <ErrorBoundary what="The preview" resetKey={checked}>
      <CardPanel
        customer={customer}
        cards={panelCards(checked, titles)}
        ports={ports}
        workflow={simulation}
        width={previewWidth}
        theme={cardTheme}
        region={null}
        empty={
          <PartSlot>
            {checked.apart === undefined ? (
              <EmptyDraft onExamples={onExamples} onStartFromData={onStartFromData} />
            ) : (
              <DraftChecking />
            )}
          </PartSlot>
        }
        onReload={() =>
          notify({
            text: 'In Plain this asks your endpoint for the card again. A draft has no endpoint.',
            tone: 'info',
            action: { label: 'Load from an endpoint', run: () => setMode('endpoint') },
          })
        }
        drawTitle={readOnly || isCanvas ? undefined : drawTitle}
        onSelect={selection.onSelect}
        onHover={selection.onHover}
        canvas={isCanvas}
        overlay={(drawing) => (
          <PartSlot>
            <PreviewEditing drawing={drawing} />
          </PartSlot>
        )}
      />
    </ErrorBoundary>
  );
}

/** The right side: its toolbar and the cards to show. */
export function PreviewPane({ toolbar, children }: { toolbar: ReactNode; children: ReactNode }) {
  return (
    <section aria-label="Preview" className="flex min-h-0 flex-1 flex-col">
      {toolbar}
      <div className="min-h-0 flex-1 overflow-auto bg-sunken">{children}</div>
    </section>
  );
}
