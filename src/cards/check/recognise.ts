import { isArray, isObject, type Json, type JsonObject } from '../../json/json.ts';
import { isComponentKind } from '../format/components/table.ts';
import { kindInValue, meantKind, ownerOfFields } from './meant-kind.ts';
import { squashed } from './nearest.ts';

/** What a document was meant to be (SPEC.md §1), near misses included. */
export type Recognised =
  | 'response'
  | 'card'
  | 'components'
  | 'component'
  /** `{"card": […]}`, `{"Cards": […]}` */
  | 'card-for-cards'
  /** A list of cards. */
  | 'cards'
  | 'unknown';

/** Recognises the shape of a document from its value. */
export function recognise(value: Json): Recognised {
  if (isArray(value)) {
    return value.some((item) => looksLikeCard(item) && !namesComponent(item)) ? 'cards' : 'components';
  }
  if (typeof value === 'string') return 'component';
  if (!isObject(value)) return 'unknown';
  if (Object.hasOwn(value, 'cards')) return 'response';
  if (looksLikeCard(value)) return 'card';
  const keys = Object.keys(value);
  if (keys.some(isComponentKind)) return 'component';
  if (keyMeantAsCards(value) !== undefined) return 'card-for-cards';
  const nearComponent = keys.some((key) => meantKind(key, value[key]) !== null);
  return nearComponent || namesComponentInValue(value) || (keys.length > 0 && ownerOfFields(value) !== null)
    ? 'component'
    : 'unknown';
}

/** `{"type": "user"}` alone could be any data; `{"type": "componentUser"}` can only be a component. */
function namesComponentInValue(value: JsonObject): boolean {
  const tagged = kindInValue(value);
  const tag = tagged === null ? null : value[tagged.key];
  return typeof tag === 'string' && squashed(tag).startsWith('component');
}

/** The key of a list of cards, or of one card, that is almost called "cards": `card`, `Cards`. */
export function keyMeantAsCards(value: JsonObject): string | undefined {
  return Object.keys(value).find((key) => {
    const held = /^cards?$/i.test(key) ? value[key] : null;
    return isArray(held) || isObject(held);
  });
}

function looksLikeCard(value: Json): boolean {
  if (!isObject(value)) return false;
  // As some serialisers write them.
  if (value.Key !== undefined && isArray(value.Components)) return true;
  const hasCardField = Object.hasOwn(value, 'key') || Object.hasOwn(value, 'timeToLiveSeconds');
  return Object.hasOwn(value, 'components') || (hasCardField && !namesComponent(value));
}

function namesComponent(value: Json): boolean {
  return isObject(value) && Object.keys(value).some(isComponentKind);
}
