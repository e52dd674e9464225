import { isObject, type Json } from '../../json/json.ts';
import type { Path } from '../../json/path.ts';
import { cardFields, responseFields } from '../format/card-fields.ts';
import { componentTable, isComponentKind } from '../format/components/table.ts';
import type { Field } from '../format/field.ts';

/** A valid value to put into a field until the author writes their own. */
export function placeholderOf({ rule, example }: Field): Json {
  if (rule.kind === 'choice') return rule.values[Math.floor(rule.values.length / 2)] ?? null;
  return rule.kind === 'cards' || (rule.kind === 'content' && rule.placement === 'card') ? [] : example;
}

/** A field of a component, a card or a response, by its current name or a former one. */
export function fieldOf(owner: string, name: string): Field | null {
  const isKind = isComponentKind(owner);
  const fields = isKind ? componentTable[owner].fields : { ...responseFields, ...cardFields };
  const renamed = isKind ? componentTable[owner].deprecated : {};
  const today = Object.hasOwn(renamed, name) ? (renamed[name] ?? name) : name;
  return Object.hasOwn(fields, today) ? (fields[today] ?? null) : null;
}

/** The field at a path; null if the path leads to something else. */
export function fieldAt(path: Path): Field | null {
  const [owner, name] = path.slice(-2).length === 2 ? path.slice(-2) : ['', path.at(-1)];
  return typeof name === 'string' ? fieldOf(String(owner), name) : null;
}

/** A placeholder for an option of an identifier, such as `emailAddress`; null if the path isn't one. */
export function optionPlaceholder(path: Path): string | null {
  const option = path.at(-1);
  const field = fieldAt(path.slice(0, -1));
  if (field?.rule.kind !== 'identifier' || typeof option !== 'string') return null;
  const example = isObject(field.example) ? field.example[option] : null;
  return typeof example === 'string'
    ? example
    : `my-${option.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
