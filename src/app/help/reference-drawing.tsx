import { memo, useMemo } from 'react';
import { checkDocument } from '../../cards/check.ts';
import { CardPanel } from '../../features/preview/card-panel.tsx';
import { TitleLevelProvider } from '../../features/preview/drawing/preview-context.ts';
import type { JsonObject } from '../../json/json.ts';
import { createPanelCards } from '../../state/document/panel-cards.ts';
import { usePlayground, useServices } from '../services/playground-context.ts';

interface ReferenceDrawingProps {
  components: readonly JsonObject[];
  title: string;
}

function sameDrawing(before: ReferenceDrawingProps, now: ReferenceDrawingProps): boolean {
  return before.title === now.title && JSON.stringify(before.components) === JSON.stringify(now.components);
}

/** Components as the preview draws them, in one card. */
export const ReferenceDrawing = memo(function ReferenceDrawing({ components, title }: ReferenceDrawingProps) {
  const { ports } = useServices();
  const { customer, simulation } = usePlayground((state) => state.view);
  const cards = useMemo(
    () =>
      createPanelCards()(checkDocument(JSON.stringify(components)), {}).map((card) => ({ ...card, title })),
    [components, title],
  );
  return (
    <TitleLevelProvider value="h4">
      <CardPanel bare region={null} customer={customer} cards={cards} ports={ports} workflow={simulation} />
    </TitleLevelProvider>
  );
}, sameDrawing);
