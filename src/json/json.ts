/**
 * A value read from a JSON text. `undefined` stands where the text could not be read, e.g. after the
 * colon of a property that is still being typed; a text that JSON.parse takes holds none.
 */
export type Json = string | number | boolean | null | undefined | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** A list of JSON; a type guard only, the items are not looked at. */
export function isArray(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** An object of JSON: neither null nor a list. */
export function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !isArray(value);
}

const unsureValues = new WeakSet<object>();

/** Marks an object or array in which something could not be read: what it lacks may be what was unreadable. */
export function markUnsure(value: object): void {
  unsureValues.add(value);
}

/** Something directly in this object or array could not be read, so nothing is said to be missing from it. */
export function isUnsure(value: object): boolean {
  return unsureValues.has(value);
}
