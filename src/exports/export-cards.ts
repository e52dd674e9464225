import { wrapAsResponse } from '../cards/check/wrap-as-response.ts';
import { applyEdits } from '../json/apply-edits.ts';
import { isArray, isObject, type Json } from '../json/json.ts';

/** A card of a document, as written in its JSON. */
export interface ExportCard {
  key: string;
  timeToLiveSeconds: number | null;
  /** Null: the card has no data (SPEC.md §2). */
  components: readonly Json[] | null;
}

export type ExportableCards = { ok: true; cards: readonly ExportCard[] } | { ok: false; reason: string };

function cardOf(value: Json): ExportCard | null {
  if (!isObject(value) || typeof value.key !== 'string') return null;
  const { key, timeToLiveSeconds, components } = value;
  if (components !== null && !isArray(components)) return null;
  return {
    key,
    timeToLiveSeconds: typeof timeToLiveSeconds === 'number' ? timeToLiveSeconds : null,
    components,
  };
}

/**
 * The cards of a document of any shape (SPEC.md §1), for the generators beside this file. If the text isn't valid
 * JSON, has no cards or has an incomplete card, returns the reason as a sentence.
 */
export function exportCards(text: string): ExportableCards {
  let value: Json;
  try {
    JSON.parse(text);
    value = JSON.parse(applyEdits(text, wrapAsResponse(text) ?? []));
  } catch {
    return { ok: false, reason: 'The draft isn’t valid JSON yet, so there’s nothing to export.' };
  }
  const values = isObject(value) && isArray(value.cards) ? value.cards : [];
  const cards = values.map(cardOf);
  const whole = cards.filter((card) => card !== null);
  if (whole.length === 0) return { ok: false, reason: 'The draft has no cards yet.' };
  if (whole.length < cards.length) {
    return {
      ok: false,
      reason: 'One of the cards has no key or no components. See the problems below the editor.',
    };
  }
  return { ok: true, cards: whole };
}
