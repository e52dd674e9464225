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
    about: 'An endpoint’s response: the complete form, which you can export.',
    example: { cards: [{ key: 'usage', components: [TEXT] }] },
  },
  { shape: 'card', about: 'One card.', example: { key: 'usage', components: [TEXT] } },
  { shape: 'components', about: 'A list of components, shown as one untitled card.', example: [TEXT] },
  { shape: 'component', about: 'One component, shown as one untitled card.', example: TEXT },
];
