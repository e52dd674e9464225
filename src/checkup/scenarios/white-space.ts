import { parseJson } from '../answers/json-object.ts';

/** The same JSON value, formatted over several lines. */
export function otherWhiteSpace(json: string): string {
  return JSON.stringify(parseJson(json), null, 2);
}
