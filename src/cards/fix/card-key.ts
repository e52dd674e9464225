import { isArray, isObject, type Json, type JsonObject } from '../../json/json.ts';
import { componentTable } from '../format/components/table.ts';
import { once } from '../format/once.ts';

const MAX_KEY_LENGTH = 500;
const MAX_WORDS_LENGTH = 40;

/** Fields that people add to a card although the format doesn't have them; a key can be made from them. */
const NAMES = ['title', 'name', 'label', 'id', 'heading'];

/** The fields whose text says what a card shows, texts first. */
const wordFields = once(() =>
  Object.values(componentTable).flatMap(({ fields }) =>
    Object.keys(fields).filter((name) => fields[name]?.role === 'words'),
  ),
);

/** A key that no other card has, as close to the words as possible; null if nothing usable is left of them. */
export function keyFrom(words: string, taken: ReadonlySet<string>): string | null {
  const plain = ascii(words)
    .trim()
    .replaceAll(/[^a-zA-Z0-9_-]+/g, '-')
    .slice(0, MAX_KEY_LENGTH)
    .replaceAll(/^-+|-+$/g, '');
  return /[a-zA-Z0-9]/.test(plain) ? free(plain, taken) : null;
}

/** A key for a card without one: made from the title written in it, or else from the first words it shows. */
export function keyForCard(card: Json, taken: ReadonlySet<string>): string {
  const words = isObject(card) ? (titleIn(card) ?? firstWords(card.components)) : null;
  const short = words === null ? '' : shortened(words).toLowerCase();
  return keyFrom(ascii(short).replaceAll(/^\W+|\W+$/g, ''), taken) ?? free('my-card', taken);
}

/** Removes accents from letters. */
function ascii(words: string): string {
  return words.normalize('NFKD').replaceAll(/\p{Mark}/gu, '');
}

function free(key: string, taken: ReadonlySet<string>): string {
  let next = key;
  for (let number = 2; taken.has(next); number += 1) {
    const suffix = `-${number}`;
    next = key.slice(0, MAX_KEY_LENGTH - suffix.length) + suffix;
  }
  return next;
}

function titleIn(card: JsonObject): string | null {
  const found = NAMES.map((name) => (Object.hasOwn(card, name) ? card[name] : null));
  return found.find((value): value is string => typeof value === 'string') ?? null;
}

/** The words without markdown, cut to the length of a readable key. */
function shortened(words: string): string {
  const plain = words.replaceAll(/\]\([^)]*\)/g, '').replaceAll(/[*[\]]/g, '');
  if (plain.length <= MAX_WORDS_LENGTH) return plain;
  const end = plain.lastIndexOf(' ', MAX_WORDS_LENGTH);
  return plain.slice(0, end > 0 ? end : MAX_WORDS_LENGTH);
}

function firstWords(value: Json): string | null {
  if (isArray(value)) {
    for (const item of value) {
      const words = firstWords(item);
      if (words !== null) return words;
    }
    return null;
  }
  if (!isObject(value)) return null;
  for (const name of wordFields()) {
    const words = Object.hasOwn(value, name) ? value[name] : null;
    if (typeof words === 'string' && /[a-zA-Z0-9]/.test(words)) return words;
  }
  for (const part of Object.values(value)) {
    const words = typeof part === 'object' ? firstWords(part) : null;
    if (words !== null) return words;
  }
  return null;
}
