import { isObject, type Json, type JsonObject } from '../../json/json.ts';
import { COMPONENT_KINDS, componentTable } from '../format/components/table.ts';
import type { ComponentKind } from '../format/drawn.ts';
import { once } from '../format/once.ts';
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

/** The component that a key like `component_text`, `text` or `ComponentTexts` means; null if none. */
export function meantKind(key: string, value: Json): ComponentKind | null {
  const plain = squashed(key);
  // The value of a component's key is an object; `{"text": "…"}` is a field without its component.
  if (!isObject(value) && !plain.startsWith('component')) return null;
  return bySquashedName.get(plain) ?? (plain.startsWith('component') ? nearest(key, COMPONENT_KINDS) : null);
}

interface Names {
  kind: ComponentKind;
  /** Current and former names → current name. */
  names: ReadonlyMap<string, string>;
  required: readonly string[];
}

const namesByKind = once((): readonly Names[] =>
  COMPONENT_KINDS.map((kind) => {
    const { fields, deprecated } = componentTable[kind];
    const names = new Map([
      ...Object.keys(fields).map((name): [string, string] => [name, name]),
      ...Object.entries(deprecated),
    ]);
    return { kind, names, required: Object.keys(fields).filter((name) => fields[name]?.required) };
  }),
);

/**
 * The component that the fields belong to, for an object with fields but no component's name. `complete`: no
 * required field is missing. Null if no component has all these fields.
 */
export function ownerOfFields(value: JsonObject): { kind: ComponentKind; complete: boolean } | null {
  const given = Object.keys(value);
  let partial: ComponentKind | null = null;
  for (const { kind, names, required } of namesByKind()) {
    if (given.every((key) => names.has(key))) {
      const meant = given.map((key) => names.get(key));
      if (required.every((name) => meant.includes(name))) return { kind, complete: true };
      partial ??= kind;
    }
  }
  return partial === null ? null : { kind: partial, complete: false };
}

/** Where other formats put the name of a component: `{"type": "text", …}`. */
const TAGS = ['type', 'kind', 'component', '__typename'];

/** The component named by a value instead of a key, as in `{"type": "componentText", "text": "…"}`. */
export function kindInValue(
  value: JsonObject,
): { key: string; kind: ComponentKind; complete: boolean } | null {
  for (const key of TAGS) {
    const tag = Object.hasOwn(value, key) ? value[key] : null;
    const kind = typeof tag === 'string' ? bySquashedName.get(squashed(tag)) : undefined;
    if (kind === undefined) continue;
    const { [key]: _, ...fields } = value;
    const own = namesByKind().find((each) => each.kind === kind);
    const meant = Object.keys(fields).map((name) => own?.names.get(name));
    const complete =
      !meant.includes(undefined) && own?.required.every((name) => meant.includes(name)) === true;
    return { key, kind, complete };
  }
  return null;
}

/** The field of `kind` with the same role as `key`, a field of another component; null if there isn't one. */
export function counterpartOf(key: string, kind: ComponentKind): { to: string; from: ComponentKind } | null {
  for (const { kind: from, names } of namesByKind()) {
    const name = from === kind ? undefined : names.get(key);
    const role = name === undefined ? null : (componentTable[from].fields[name]?.role ?? null);
    if (role === null) continue;
    const found = Object.entries(componentTable[kind].fields).find(([, field]) => field.role === role);
    if (found !== undefined) return { to: found[0], from };
  }
  return null;
}
