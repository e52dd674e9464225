import { isArray, type Json } from '../../json/json.ts';
import type { JsonType } from './finding.ts';

/** The type of a value, in the words that problems use. */
export function jsonType(value: Json): JsonType {
  if (value === null || value === undefined) return 'null';
  if (isArray(value)) return 'list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return 'number';
    case 'boolean':
      return 'true or false';
    default:
      return 'object';
  }
}
