import { isArray, isObject, isUnsure, type Json, type JsonObject } from './json.ts';

/**
 * Returns `next`, with each part that equals the corresponding part of `previous` replaced by that part, so checks and
 * views cached by identity stay valid. Returns `previous` itself if nothing differs. Array items are matched from the
 * start and from the end, so an insertion shifts nothing. `next` must be freshly read and is changed in place; neither
 * may be deeper than MAX_DEPTH.
 */
export function reuse(previous: Json, next: Json): Json {
  if (previous === next || typeof previous !== 'object' || typeof next !== 'object') return next;
  if (previous === null || next === null) return next;
  if (isArray(next)) return isArray(previous) && isMutable(next) ? reuseArray(previous, next) : next;
  return isObject(previous) ? reuseObject(previous, next) : next;
}

function isMutable(items: readonly Json[]): items is Json[] {
  return Array.isArray(items);
}

function reuseArray(previous: readonly Json[], next: Json[]): Json {
  const shorter = Math.min(previous.length, next.length);
  let start = 0;
  while (start < shorter && reuseItem(previous[start], next, start)) {
    start += 1;
  }
  if (start === previous.length && start === next.length && isUnsure(previous) === isUnsure(next)) {
    return previous;
  }
  let end = 0;
  while (
    end < shorter - start &&
    reuseItem(previous[previous.length - 1 - end], next, next.length - 1 - end)
  ) {
    end += 1;
  }
  for (let index = start + 1; index < shorter - end; index += 1) {
    reuseItem(previous[index], next, index);
  }
  return next;
}

/** Replaces the item by its counterpart if they're equal, or reuses equal parts of it. True if the items are equal. */
function reuseItem(previous: Json, next: Json[], index: number): boolean {
  const reused = reuse(previous, next[index]);
  next[index] = reused;
  return reused === previous;
}

function reuseObject(previous: JsonObject, next: { [key: string]: Json }): Json {
  const keys = Object.keys(next);
  const before = Object.keys(previous);
  let same = keys.length === before.length && isUnsure(previous) === isUnsure(next);
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? '';
    if (key === '__proto__' || !Object.hasOwn(previous, key)) {
      same = false;
      continue;
    }
    const reused = reuse(previous[key], next[key]);
    next[key] = reused;
    same = same && reused === previous[key] && before[index] === key;
  }
  return same ? previous : next;
}
