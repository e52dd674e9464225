import { createQuickTexts } from '../../state/document/quick-texts.ts';

/** The texts that this page has checked quickly, for the editor or for a small drawing. */
export const quickTexts = createQuickTexts();
