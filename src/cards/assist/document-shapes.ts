import type { Json } from '../../json/json.ts';
import type { DocumentShape } from '../format/drawn.ts';

export interface ShapeSample {
  shape: Exclude<DocumentShape, 'unknown'>;
  about: string;
  example: Json;
}

const TEXT = { componentText: { text: 'On the **Pro** plan' } };

/** The documents the editor accepts (SPEC.md §1). */
export const DOCUMENT_SHAPES: readonly ShapeSample[] = [
  {
    shape: 'response',
    about: 'An endpoint’s response. This is the complete form, and the one to share and export.',
    example: { cards: [{ key: 'usage', components: [TEXT] }] },
  },
  { shape: 'card', about: 'One card.', example: { key: 'usage', components: [TEXT] } },
  { shape: 'components', about: 'The components of one untitled card.', example: [TEXT] },
  { shape: 'component', about: 'One component of one untitled card.', example: TEXT },
];
