import { drawSure } from '../cards/draw-sure.ts';
import type { CheckedDocument } from '../cards/drawn.ts';
import type { DocumentCheck } from '../state/document-gateway.ts';

const NOT_YET: CheckedDocument = {
  shape: 'unknown',
  cards: [],
  problems: [],
  problemCount: 0,
  errorCount: 0,
};

/** Draws what is sure until the whole check is there, so that the first card need not wait for its code. */
export function createProgressiveCheck(load: (urgent: boolean) => Promise<DocumentCheck>): DocumentCheck {
  let whole: DocumentCheck | null = null;
  return (text, onWhole) => {
    if (whole !== null) return whole(text, onWhole);
    const sure = drawSure(text);
    void load(sure === null).then((check) => {
      whole = check;
      onWhole(check(text, onWhole));
    });
    return sure ?? NOT_YET;
  };
}
