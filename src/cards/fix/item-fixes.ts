import { isArray, isObject, type Json, type JsonObject } from '../../json/json.ts';
import { counterpartOf } from '../check/meant-kind.ts';
import { placeholderOf } from '../check/placeholder.ts';
import { COMPONENT_KINDS, componentTable } from '../format/components/table.ts';
import type { ComponentKind } from '../format/drawn.ts';
import type { Instead } from './value-fixes.ts';

/** More than this would be a list to choose from rather than a fix. */
const MAX_OTHER_KINDS = 3;

/** A text component to write instead of something that isn't a component. */
export function asText(words: string | null): Instead {
  const text = words === null || words.trim() === '' ? 'Text' : words;
  return {
    title: words === null ? 'Write a text instead' : 'Write it as a text',
    written: `{"componentText": {"text": ${JSON.stringify(text)}}}`,
  };
}

/** A component's body with its required fields. */
export function bodyOf(kind: ComponentKind): string {
  const required = Object.entries(componentTable[kind].fields).filter(([, field]) => field.required);
  return written(required.map(([name, field]) => [name, placeholderOf(field)]));
}

function written(fields: readonly (readonly [string, Json])[]): string {
  return fields.length === 0
    ? '{}'
    : `{ ${fields.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')} }`;
}

/**
 * Components to write instead of an unknown one: `likely` first, then others that take its fields, or else a
 * text.
 */
export function knownInstead(item: JsonObject, likely: ComponentKind | null): Instead[] {
  const [key = ''] = Object.keys(item);
  const body = item[key];
  const inOrder = COMPONENT_KINDS.toSorted((one, other) => Number(other === likely) - Number(one === likely));
  const kinds = isObject(body) ? inOrder.flatMap((kind) => takenAs(kind, body)) : [];
  return [...kinds.slice(0, MAX_OTHER_KINDS), asText(firstString(item))];
}

function takenAs(kind: ComponentKind, body: JsonObject): Instead[] {
  const { fields, deprecated } = componentTable[kind];
  const renamed = Object.entries(body).map(([name, value]) => {
    const own = Object.hasOwn(fields, name) ? name : deprecated[name];
    return [own ?? counterpartOf(name, kind)?.to ?? null, value] as const;
  });
  const known = renamed.filter((field): field is readonly [string, Json] => field[0] !== null);
  const isTaken = known.length > 0 && known.length === renamed.length;
  return isTaken ? [{ title: `Change to ${kind}`, written: `{"${kind}": ${written(known)}}` }] : [];
}

function firstString(value: Json): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value !== 'object' || value === null) return null;
  for (const part of isArray(value) ? value : Object.values(value)) {
    const found = firstString(part);
    if (found !== null) return found;
  }
  return null;
}
