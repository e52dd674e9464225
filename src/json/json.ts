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
