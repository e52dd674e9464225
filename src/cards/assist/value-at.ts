import type { Json } from '../../json/json.ts';
import type { Path } from '../../json/path.ts';
import { rangeOf } from '../../json/places/find.ts';
import { readJson } from '../../json/read-json.ts';

/** The value at a path, in a text that may be broken elsewhere. */
export interface Part {
  value: Json;
  /** Its own JSON is broken; `value` holds what could be read. */
  broken: boolean;
}

/** The value at `path`; null if there's nothing. */
export function partAt(text: string, path: Path): Part | null {
  const range = rangeOf(text, path);
  if (range === null) return null;
  const { value, issues } = readJson(text.slice(range.start, range.end));
  return value === undefined ? null : { value, broken: issues.length > 0 };
}
