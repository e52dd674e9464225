import { nodeAt, WANT_EVERYTHING } from '../../json/json-node.ts';
import type { Path } from '../../json/path.ts';
import { readJson } from '../../json/read-json.ts';
import { kindOf } from '../assist/kind-of.ts';
import { uniqueKey } from './card-keys.ts';
import { type Edited, insertItems, laidOutAt, listAt } from './list-edit.ts';
import { pastedDocument } from './pasted-document.ts';
import { itemsFor } from './pasted-into.ts';
import { type ComponentPlace, mayStand, placementOf } from './place.ts';
import { setMember } from './set-member.ts';

/**
 * Inserts copied JSON at a place: components into a list of components, cards between cards, each card under a
 * unique key. Null if it's something else, or if one of them isn't allowed there.
 */
export function pasteComponents(text: string, place: ComponentPlace, pasted: string): Edited | null {
  const document = pastedDocument(pasted);
  const list = listAt(text, place.list);
  if (document === null || list === null) return null;
  const isCards = place.list.at(-1) === 'cards';
  const items = itemsFor(isCards ? 'cards' : 'components', document.text);
  if (items === null || !(isCards || items.every((item) => mayStandIn(text, place.list, item)))) return null;
  const written = isCards ? withOwnKeys(text, items) : items;
  const { edit, at, length } = insertItems(text, list, place.index, (indent) =>
    written.map((item) => laidOutAt(item, indent)),
  );
  return { edits: [edit], select: { start: at, end: at + length }, path: [...place.list, place.index] };
}

function mayStandIn(text: string, list: Path, item: string): boolean {
  const { root } = readJson(item, WANT_EVERYTHING);
  const kind = root === null ? null : kindOf(nodeAt(root, [])?.node ?? null);
  const placement = placementOf(text, list);
  return kind !== null && placement !== null && mayStand(kind, placement);
}

function withOwnKeys(text: string, cards: readonly string[]): string[] {
  const taken: string[] = [];
  return cards.map((card) => {
    const { value } = readJson(card);
    const key = typeof value === 'object' && value !== null && 'key' in value ? value.key : null;
    if (typeof key !== 'string') return card;
    const own = uniqueKey(text, key, taken);
    taken.push(own);
    const edit = own === key ? undefined : setMember(card, [], 'key', JSON.stringify(own))?.edits[0];
    return edit === undefined ? card : card.slice(0, edit.start) + edit.text + card.slice(edit.end);
  });
}
