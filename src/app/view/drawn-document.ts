import { checkValue } from '../../cards/check/check-value.ts';
import type { CheckedDocument } from '../../cards/format/drawn.ts';
import { readText } from '../../json/read-text.ts';

/** What can be drawn of a text. A page that only shows cards lists no problems, so none are placed. */
export function drawnDocument(text: string): CheckedDocument {
  const { shape, cards } = checkValue(readText(text).value);
  return { shape, cards, problems: [], problemCount: 0, errorCount: 0 };
}
