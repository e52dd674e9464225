import { checkAhead } from '../../cards/check/check-ahead.ts';
import { checkValue } from '../../cards/check/check-value.ts';
import type { CheckedDocument } from '../../cards/format/drawn.ts';
import { readText } from '../../json/read-text.ts';
import { onlyDrawn } from './drawn-document.ts';

/** Like `drawnDocument`, with pauses in which the page can do other things. */
export function* drawnWithPauses(text: string): Generator<void, CheckedDocument> {
  const { value } = readText(text);
  yield;
  yield* checkAhead(value);
  return onlyDrawn(checkValue(value));
}
