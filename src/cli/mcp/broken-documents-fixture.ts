import { COMPONENT_KINDS, componentTable } from '../../cards/format/components/table.ts';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import { isObject, type Json, type JsonObject } from '../../json/json.ts';

/** A document with a typical mistake: the mistake in words, and the text. */
export interface BrokenDocument {
  mistake: string;
  text: string;
}

/** Makes the mistake in one component. Null if the component can't have it. */
type Mistake = (kind: ComponentKind, body: JsonObject) => JsonObject | string | null;

const response = (component: Json) => ({ cards: [{ key: 'usage', components: [component] }] });
const fieldsOf = (kind: ComponentKind) => Object.entries(componentTable[kind].fields);
const other = (kind: ComponentKind) => (kind === 'componentBadge' ? 'componentText' : 'componentBadge');
const written = (kind: ComponentKind, body: JsonObject) => JSON.stringify(response({ [kind]: body }));

/** The component with another value in the first field that `has` accepts; null if there is no such field. */
function withField(
  kind: ComponentKind,
  body: JsonObject,
  has: (field: (typeof componentTable)[ComponentKind]['fields'][string]) => boolean,
  value: Json,
): JsonObject | null {
  const [name] = fieldsOf(kind).find(([, field]) => has(field)) ?? [];
  return name === undefined ? null : { [kind]: { ...body, [name]: value } };
}

const MISTAKES: Readonly<Record<string, Mistake>> = {
  'its key in snake case': (kind, body) => ({
    [kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]: body,
  }),
  'its key without the prefix': (kind, body) => ({
    [kind.charAt(9).toLowerCase() + kind.slice(10)]: body,
  }),
  'its key in small letters': (kind, body) => ({ [kind.toLowerCase()]: body }),
  'a null sibling': (kind, body) => ({ [kind]: body, [other(kind)]: null }),
  'a required field left out': (kind, body) => {
    const [name] = fieldsOf(kind).find(([, field]) => field.required) ?? [];
    if (name === undefined) return null;
    return { [kind]: Object.fromEntries(Object.entries(body).filter(([own]) => own !== name)) };
  },
  'an enum value in lower case': (kind, body) => {
    const [, field] = fieldsOf(kind).find(([, { values }]) => values !== null) ?? [];
    const value = field?.values?.at(-1)?.toLowerCase();
    return value === undefined ? null : withField(kind, body, (one) => one === field, value);
  },
  'an unknown enum value': (kind, body) => withField(kind, body, ({ values }) => values !== null, 'PURPLE'),
  'a number for text': (kind, body) => withField(kind, body, ({ rule }) => rule.kind === 'text', 42),
  'a comma at its end': (kind, body) => written(kind, body).replace(/\}\]\}\]\}$/, ',}]}]}'),
  'no end': (kind, body) => written(kind, body).slice(0, -4),
  'single quotes around its key': (kind, body) => written(kind, body).replace(`"${kind}"`, `'${kind}'`),
};

/** Mistakes around a component, the same for every kind. */
const AROUND: Readonly<Record<string, (document: string) => string>> = {
  '“card” for “cards”': (text) => text.replace('"cards"', '"card"'),
  'JSON encoded twice': (text) => JSON.stringify(text),
  'cards without the response': (text) => text.slice('{"cards":'.length, -1),
  'a card key with spaces': (text) => text.replace('"usage"', '"my usage"'),
  'a negative time to live': (text) => text.replace('"key"', '"timeToLiveSeconds":-5,"key"'),
  'no card key': (text) => text.replace('"key":"usage",', ''),
};

/** The typical mistakes, each in every component that can have it. */
export function brokenDocuments(): BrokenDocument[] {
  return COMPONENT_KINDS.flatMap((kind, index) => {
    const whole = componentTable[kind].example[kind];
    const body = isObject(whole) ? whole : {};
    const inside = Object.entries(MISTAKES).flatMap(([mistake, make]): BrokenDocument[] => {
      const made = make(kind, body);
      if (made === null) return [];
      return [
        {
          mistake: `${kind} with ${mistake}`,
          text: typeof made === 'string' ? made : JSON.stringify(response(made), null, 2),
        },
      ];
    });
    const [name, around] = Object.entries(AROUND)[index % Object.keys(AROUND).length] ?? [];
    return name === undefined || around === undefined
      ? inside
      : [...inside, { mistake: `${kind} and ${name}`, text: around(written(kind, body)) }];
  });
}
