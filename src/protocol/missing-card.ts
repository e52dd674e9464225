import type { CheckedCard } from '../cards/format/drawn.ts';
import { nearMiss } from './near-miss.ts';

/** The most likely reason why a card is missing, other than a similar key. */
export type KeySlip =
  /** The response has no cards at all. */
  | { kind: 'no cards' }
  /** A card has the key as the value of another field, such as `Key`. */
  | { kind: 'misnamed field'; field: string }
  /** Two cards have this key. */
  | { kind: 'key used twice'; key: string }
  /** One card was requested, and this other one came. */
  | { kind: 'other key'; key: string };

/** A requested key is absent from the response. */
export interface MissingCard {
  kind: 'MissingCard';
  key: string;
  /** The key in the response that is almost the same. */
  nearMiss: string | null;
  /** All keys in the response. */
  answered: readonly string[];
  slip?: KeySlip;
}

/** Why the response has no card for `key`. `asked` are all keys of the request, `value` is the parsed body. */
export function missingCard(
  key: string,
  cards: readonly CheckedCard[],
  asked: readonly string[],
  value: unknown,
): MissingCard {
  const answered = [...new Set(cards.flatMap((card) => card.key ?? []))];
  const wanted = new Set(asked);
  const extra = answered.filter((other) => !wanted.has(other));
  const near = nearMiss(key, extra);
  const cause: MissingCard = { kind: 'MissingCard', key, nearMiss: near, answered };
  if (near !== null) return cause;
  const slip = slipOf(key, cards, asked, extra, answered, value);
  return slip === null ? cause : { ...cause, slip };
}

function slipOf(
  key: string,
  cards: readonly CheckedCard[],
  asked: readonly string[],
  extra: readonly string[],
  answered: readonly string[],
  value: unknown,
): KeySlip | null {
  if (cards.length === 0) return { kind: 'no cards' };
  const field = fieldWith(key, value);
  if (field !== null) return { kind: 'misnamed field', field };
  const missing = asked.filter((other) => !answered.includes(other));
  if (missing.length !== 1) return null;
  const twice = repeatedKey(cards);
  if (twice !== null) return { kind: 'key used twice', key: twice };
  const [only] = extra;
  return extra.length === 1 && only !== undefined ? { kind: 'other key', key: only } : null;
}

function repeatedKey(cards: readonly CheckedCard[]): string | null {
  const seen = new Set<string>();
  for (const { key } of cards) {
    if (key === null) continue;
    if (seen.has(key)) return key;
    seen.add(key);
  }
  return null;
}

/** The field in which a card without `key` has this key instead: `Key`, `cardKey`, `id`. */
function fieldWith(key: string, value: unknown): string | null {
  for (const card of cardsIn(value)) {
    if (typeof card !== 'object' || card === null || Array.isArray(card) || 'key' in card) continue;
    const found = Object.entries(card).find(([, held]) => held === key);
    if (found !== undefined) return found[0];
  }
  return null;
}

function cardsIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null || !('cards' in value)) return [];
  return Array.isArray(value.cards) ? value.cards : [];
}

/** What happened and what to do about it. */
export function missingCardWords({ key, nearMiss: near, answered, slip }: MissingCard): {
  message: string;
  advice: string;
} {
  const named = answered.slice(0, 5).map((name) => `“${name}”`);
  const more = answered.length > 5 ? ` and ${answered.length - 5} more` : '';
  const came =
    slip?.kind === 'no cards'
      ? 'It has no cards at all.'
      : answered.length === 0
        ? 'None of its cards has a key.'
        : `It has ${named.join(', ')}${more}.`;
  return {
    message: `Plain asked for “${key}”, and the response has no card with that key. ${came}`,
    advice: adviceFor(key, near, slip),
  };
}

function adviceFor(key: string, near: string | null, slip: KeySlip | undefined): string {
  if (near !== null) {
    return `“${near}” is almost the same: write “${key}” at the endpoint, or ask for “${near}” here.`;
  }
  switch (slip?.kind) {
    case 'misnamed field':
      return `A card has {"${slip.field}": "${key}"}. The field is called "key", in lower case: write {"key": "${key}"}.`;
    case 'key used twice':
      return `Two cards have the key “${slip.key}”. One of them is probably meant to be “${key}”.`;
    case 'other key':
      return `If “${slip.key}” is the card you want, ask for that key here, or write “${key}” at the endpoint.`;
    default:
      return `Send a card for every key that is asked for. For a customer without data, send {"key": "${key}", "components": null}.`;
  }
}
