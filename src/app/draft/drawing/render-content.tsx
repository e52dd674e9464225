import type { RenderContent } from '../../../features/drafts/draft-picture.tsx';
import { PartSlot, part } from '../../../ui/part.tsx';

const ContentDrawing = part(() => import('./content-drawing.tsx'));

/** A draft's first card; without the code that draws it, a row has no picture. */
export const renderContent: RenderContent = ({ text, titles }) => (
  <PartSlot>
    <ContentDrawing text={text} titles={titles} />
  </PartSlot>
);
