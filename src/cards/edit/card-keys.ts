import { isArray, isObject } from '../../json/json.ts';
import type { Path } from '../../json/path.ts';
import { readText } from '../../json/read-text.ts';

/** The keys of a document's cards, in order. */
export function cardKeys(text: string): string[] {
  const { value } = readText(text);
  const cards = isObject(value) && isArray(value.cards) ? value.cards : [value ?? null];
  return cards.flatMap((card) => (isObject(card) && typeof card.key === 'string' ? [card.key] : []));
}

/** `key`, or `key` with the first number after it that makes it unique. */
export function uniqueKey(text: string, key: string, taken: readonly string[] = []): string {
  const known = new Set([...cardKeys(text), ...taken]);
  for (let number = 2, next = key; ; number += 1) {
    if (!known.has(next)) return next;
    next = `${key}-${number}`;
  }
}

/** The path of the card at or around `path`; the root for the shapes without cards. */
export function cardAround(path: Path): Path {
  return path[0] === 'cards' && typeof path[1] === 'number' ? path.slice(0, 2) : [];
}
