import { type CheckedValue, checkValue } from '../../cards/check/check-value.ts';
import type { CheckedDocument } from '../../cards/format/drawn.ts';
import { readText } from '../../json/read-text.ts';

/** What can be drawn of a text. A page that only shows cards lists no problems, so they get no positions. */
export function drawnDocument(text: string): CheckedDocument {
  return onlyDrawn(checkValue(readText(text).value));
}

export function onlyDrawn({ shape, cards }: CheckedValue): CheckedDocument {
  return { shape, cards, problems: [], problemCount: 0, errorCount: 0 };
}
