import type { RenderContent } from '../../../features/drafts/draft-picture.tsx';
import { PartSlot, part } from '../../../ui/part.tsx';

const ContentDrawing = part(() => import('./content-drawing.tsx'));

/** A draft's first card. If the code that draws it can't be loaded, the row has no picture. */
export const renderContent: RenderContent = ({ text, titles }) => (
  <PartSlot>
    <ContentDrawing text={text} titles={titles} />
  </PartSlot>
);
