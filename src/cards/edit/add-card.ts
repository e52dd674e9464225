import { applyEdits } from '../../json/apply-edits.ts';
import { difference } from '../../json/difference.ts';
import { wrapAsResponse } from '../check/wrap-as-response.ts';
import { uniqueKey } from './card-keys.ts';
import { type Edited, insertItem, laidOutAt, listAt } from './list-edit.ts';

const NEW_KEY = 'new-card';

/**
 * Adds a new card without components after the card at `after`, or else at the end. A text that isn't a response
 * becomes one first. Null if neither is possible.
 */
export function addCard(text: string, after: number | null = null): Edited | null {
  if (text.trim() === '' || text.trim() === '{}') {
    const written = `${laidOutAt(`{"cards":[{"key":"${NEW_KEY}","components":[]}]}`, '')}\n`;
    return {
      edits: [{ start: 0, end: text.length, text: written }],
      select: { start: 0, end: written.length },
      path: ['cards', 0],
    };
  }
  const response = applyEdits(text, wrapAsResponse(text) ?? []);
  const cards = listAt(response, ['cards']);
  if (cards === null) return null;
  const card = `{"key":${JSON.stringify(uniqueKey(response, NEW_KEY))},"components":[]}`;
  const index = after === null ? cards.items.length : Math.min(after + 1, cards.items.length);
  const { edit, at, length } = insertItem(response, cards, index, (indent) => laidOutAt(card, indent));
  const select = { start: at, end: at + length };
  if (response === text) return { edits: [edit], select, path: ['cards', index] };
  const whole = difference(text, applyEdits(response, [edit]));
  return whole && { edits: [whole], select, path: ['cards', index] };
}
