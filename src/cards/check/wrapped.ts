import { isArray, isObject, type Json, type JsonObject } from '../../json/json.ts';
import { isComponentKind } from '../format/components/table.ts';
import { type Detail, error, type Finding } from './finding.ts';

type Holds = 'cards' | 'card' | 'components';

/** As in `{"data": {"customer": {"cards": []}}}`. */
const MAX_WRAPPERS = 3;
/** Only the first members are searched; real wrappers have a handful. */
const MAX_LOOKED_AT = 50;

/**
 * Finds cards inside another object, such as {"data": {"cards": […]}}. Null if the object holds none, or if it isn't
 * clear which of its members they are.
 */
export function wrapped(value: JsonObject): { finding: Finding; holds: Holds; value: Json } | null {
  const found = search(value, MAX_WRAPPERS);
  const key = found?.path.at(-1);
  if (found === null || key === undefined) return null;
  const { path, holds, inner, around } = found;
  const detail: Detail = { code: 'wrapped', key, holds, isList: isArray(inner), around };
  return { finding: error(detail, path, 'key'), holds, value: inner };
}

interface Wrapped {
  path: readonly string[];
  holds: Holds;
  inner: Json;
  around: boolean;
}

function search(value: JsonObject, levels: number): Wrapped | null {
  const keys = Object.keys(value).slice(0, MAX_LOOKED_AT);
  const found = keys.flatMap((key) => {
    const inner = value[key];
    const holds = heldBy(inner);
    if (holds !== null) return [{ path: [key], holds, inner, around: keys.length === 1 }];
    const below = levels > 1 && isObject(inner) ? search(inner, levels - 1) : null;
    if (below === null) return [];
    return [{ ...below, path: [key, ...below.path], around: below.around && keys.length === 1 }];
  });
  const [only] = found;
  return found.length === 1 && only !== undefined ? only : null;
}

/** What a value certainly holds; null if it could be anything. */
function heldBy(value: Json): Holds | null {
  if (isArray(value)) {
    const kinds = value.slice(0, MAX_LOOKED_AT).map((item) => (isArray(item) ? null : heldBy(item)));
    if (kinds.includes('card')) return 'cards';
    return kinds.includes('components') ? 'components' : null;
  }
  if (!isObject(value)) return null;
  if (isArray(value.cards)) return 'cards';
  if (Object.hasOwn(value, 'key') && Object.hasOwn(value, 'components')) return 'card';
  return Object.keys(value).slice(0, MAX_LOOKED_AT).some(isComponentKind) ? 'components' : null;
}
