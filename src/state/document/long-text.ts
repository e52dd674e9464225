import type { CheckedDocument } from '../../cards/format/drawn.ts';

/** A longer text that was opened is not looked at by the page before it is known how long that takes. */
const LONG = 8_192;

export function isLong(text: string): boolean {
  return text.length > LONG;
}

const NOTHING: CheckedDocument = {
  shape: 'unknown',
  cards: [],
  problems: [],
  problemCount: 0,
  errorCount: 0,
};

/** What is known of a long text while it is checked beside the page. */
export const CHECKING: CheckedDocument = { ...NOTHING, apart: 'checking' };

/** What is known of it when that was stopped. */
export const STOPPED: CheckedDocument = { ...NOTHING, apart: 'stopped' };
