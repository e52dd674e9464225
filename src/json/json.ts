/**
 * A value read from a JSON text. It is `undefined` where the text couldn't be read, e.g. after the colon of a
 * property that is still being typed. A text that JSON.parse accepts never contains `undefined`.
 */
export type Json = string | number | boolean | null | undefined | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** True for a JSON list. Only a type guard: it doesn't check the items. */
export function isArray(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** True for a JSON object: neither null nor a list. */
export function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !isArray(value);
}

const unsureValues = new WeakSet<object>();

/** Marks an object or array with an unreadable part: a field that seems missing may be in that part. */
export function markUnsure(value: object): void {
  unsureValues.add(value);
}

/** True if something directly in this object or array couldn't be read, so nothing is reported as missing from it. */
export function isUnsure(value: object): boolean {
  return unsureValues.has(value);
}
