import type { CheckedDocument } from '../../cards/format/drawn.ts';

/** An opened text longer than this isn't checked on the page until it's known how long that takes. */
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

/** What is known about a long text while a worker checks it. */
export const CHECKING: CheckedDocument = { ...NOTHING, apart: 'checking' };

/** What is known about it if that check was stopped. */
export const STOPPED: CheckedDocument = { ...NOTHING, apart: 'stopped' };
