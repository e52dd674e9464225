import { COMPONENT_KINDS, componentTable } from './components/table.ts';
import type { ComponentKind } from './drawn.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { nearest, squashed } from './nearest.ts';

const bySquashedName = new Map<string, ComponentKind>(
  COMPONENT_KINDS.flatMap((kind): [string, ComponentKind][] => {
    const whole = squashed(kind);
    return [
      [whole, kind],
      [whole.replace('component', ''), kind],
      [`${whole.replace('component', '')}component`, kind],
    ];
  }),
);

/** The component a key was meant to name: `component_text`, `text`, `ComponentTexts`. Null: none. */
export function meantKind(key: string, value: Json): ComponentKind | null {
  const plain = squashed(key);
  // Under the name of a component stands an object; `{"text": "…"}` is a field that lost its component.
  if (!isObject(value) && !plain.startsWith('component')) {
    return null;
  }
  return bySquashedName.get(plain) ?? (plain.startsWith('component') ? nearest(key, COMPONENT_KINDS) : null);
}

/** Today's names and the former ones → today's name. */
function namesOf(kind: ComponentKind): Readonly<Record<string, string>> {
  const { fields, deprecated } = componentTable[kind];
  return { ...Object.fromEntries(Object.keys(fields).map((name) => [name, name])), ...deprecated };
}

/**
 * The component whose fields these are, when the object holds fields and no component's name. `complete`:
 * none of the fields it needs is missing. Null: no component has all these fields.
 */
export function ownerOfFields(value: JsonObject): { kind: ComponentKind; complete: boolean } | null {
  let partial: ComponentKind | null = null;
  for (const kind of COMPONENT_KINDS) {
    const names = namesOf(kind);
    const given = Object.keys(value);
    if (!given.every((key) => Object.hasOwn(names, key))) {
      continue;
    }
    const meant = given.map((key) => names[key]);
    const required = Object.entries(componentTable[kind].fields).filter(([, field]) => field.required);
    if (required.every(([name]) => meant.includes(name))) {
      return { kind, complete: true };
    }
    partial ??= kind;
  }
  return partial === null ? null : { kind: partial, complete: false };
}

/** The field of `kind` that says what `key`, a field of another component, says there. */
export function counterpartOf(key: string, kind: ComponentKind): { to: string; from: ComponentKind } | null {
  for (const from of COMPONENT_KINDS) {
    const names = namesOf(from);
    const name = from !== kind && Object.hasOwn(names, key) ? names[key] : undefined;
    const role = name === undefined ? null : (componentTable[from].fields[name]?.role ?? null);
    if (role === null) {
      continue;
    }
    const found = Object.entries(componentTable[kind].fields).find(([, field]) => field.role === role);
    if (found !== undefined) {
      return { to: found[0], from };
    }
  }
  return null;
}
