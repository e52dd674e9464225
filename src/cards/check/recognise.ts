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
  /** `{"card": […]}` */
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
  if (isArray(value.card) || isObject(value.card)) return 'card-for-cards';
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

function looksLikeCard(value: Json): boolean {
  if (!isObject(value)) return false;
  const hasCardField = Object.hasOwn(value, 'key') || Object.hasOwn(value, 'timeToLiveSeconds');
  return Object.hasOwn(value, 'components') || (hasCardField && !namesComponent(value));
}

function namesComponent(value: Json): boolean {
  return isObject(value) && Object.keys(value).some(isComponentKind);
}
