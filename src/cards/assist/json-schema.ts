import { toJSONSchema } from 'zod/mini';
import { cardFields, responseFields } from '../format/card-fields.ts';
import type { ComponentDefinition, Placement } from '../format/components/define.ts';
import { COMPONENT_KINDS, componentTable, kindsAllowedIn } from '../format/components/table.ts';
import type { Field } from '../format/field.ts';

/** A JSON Schema, draft 7, which most editors and validators support. */
export type JsonSchema = boolean | { [keyword: string]: unknown };

/** Rules that `checkDocument` checks but a schema can't express, and the codes of their problems. */
export const RULES_A_SCHEMA_CANNOT_SAY: readonly {
  codes: readonly string[];
  rule: string;
  reason: string;
}[] = [
  {
    codes: ['duplicate-card-key'],
    rule: 'A card key is unique in one response.',
    reason: 'A schema can compare whole items only, not one field of them.',
  },
  {
    codes: ['url-relative', 'url-invalid', 'url-unsafe'],
    rule: 'linkButtonUrl is an absolute URL of a harmless scheme.',
    reason: 'URLs are parsed, not matched; validators are free to ignore the format keyword.',
  },
  {
    codes: ['date-impossible'],
    rule: 'dateTimeIso8601 exists in the calendar.',
    reason: 'A pattern can’t count the days of a month.',
  },
  {
    codes: ['too-deep', 'too-large', 'too-many-parts'],
    rule: 'A text is at most 1,048,576 characters long and 32 levels deep, and doesn’t have far more values than cards can.',
    reason: 'A schema sees values, not texts.',
  },
  {
    codes: [],
    rule: 'Lengths count UTF-16 units.',
    reason: 'A schema counts Unicode characters, so texts full of emoji may be a little longer there.',
  },
];

const PLACEMENTS: readonly Placement[] = ['card', 'container', 'row'];

function ref(name: string): JsonSchema {
  return { $ref: `#/definitions/${name}` };
}

function fieldSchema(field: Field): JsonSchema {
  const { about, example, rule } = field;
  const docs = {
    description: about,
    examples: [example],
    ...(field.values && field.default ? { default: field.default } : {}),
  };
  if (rule.kind === 'content') {
    const list = { type: 'array', items: ref(`${rule.placement}Component`), minItems: rule.min };
    return field.nullable ? { ...docs, anyOf: [list, { type: 'null' }] } : { ...docs, ...list };
  }
  if (rule.kind === 'cards') return { ...docs, type: 'array', items: ref('card') };
  const { $schema, ...schema } = toJSONSchema(field.schema, { target: 'draft-7', io: 'input' });
  return rule.kind === 'seconds'
    ? { ...docs, anyOf: [{ type: 'integer', minimum: 0 }, { type: 'null' }] }
    : { ...docs, ...schema };
}

/** An object with these fields; unknown fields are allowed, as everywhere (SPEC.md §2). */
function objectSchema(
  description: string,
  fields: Readonly<Record<string, Field>>,
  deprecated: Readonly<Record<string, string>> = {},
): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const rules: JsonSchema[] = [];
  for (const [name, field] of Object.entries(fields)) {
    properties[name] = fieldSchema(field);
    const former = Object.keys(deprecated).find((key) => deprecated[key] === name);
    if (former !== undefined) {
      properties[former] = { ...Object(fieldSchema(field)), deprecated: true };
      rules.push({ not: { required: [name, former] } });
    }
    if (field.required) {
      const names = former === undefined ? [name] : [name, former];
      rules.push({ anyOf: names.map((one) => ({ required: [one] })) });
    }
  }
  return { description, type: 'object', properties, ...(rules.length === 0 ? {} : { allOf: rules }) };
}

function componentSchema({ summary, fields, deprecated }: ComponentDefinition): JsonSchema {
  return objectSchema(summary, fields, deprecated);
}

function placedComponentSchema(placement: Placement): JsonSchema {
  const allowed = kindsAllowedIn(placement);
  return {
    type: 'object',
    properties: Object.fromEntries(
      COMPONENT_KINDS.map((kind) => [kind, allowed.includes(kind) ? ref(kind) : false]),
    ),
    oneOf: COMPONENT_KINDS.map((kind) => ({ required: [kind] })),
  };
}

function definitions(): Record<string, JsonSchema> {
  return {
    response: objectSchema('What an endpoint sends back.', responseFields),
    card: objectSchema('One card.', cardFields),
    components: { type: 'array', items: ref('cardComponent') },
    ...Object.fromEntries(
      PLACEMENTS.map((placement) => [`${placement}Component`, placedComponentSchema(placement)]),
    ),
    ...Object.fromEntries(COMPONENT_KINDS.map((kind) => [kind, componentSchema(componentTable[kind])])),
  };
}

const HEAD = { $schema: 'http://json-schema.org/draft-07/schema#' };

/** The JSON Schema of an endpoint's response (SPEC.md §1–3). */
export function responseJsonSchema(): JsonSchema {
  return {
    ...HEAD,
    title: 'Customer Cards response',
    ...Object(ref('response')),
    definitions: definitions(),
  };
}

/** The JSON Schema of any of the four shapes the editor accepts (SPEC.md §1). */
export function documentJsonSchema(): JsonSchema {
  const cardFieldsWithoutComponents = {
    anyOf: [{ required: ['key'] }, { required: ['timeToLiveSeconds'] }],
    not: { anyOf: COMPONENT_KINDS.map((kind) => ({ required: [kind] })) },
  };
  return {
    ...HEAD,
    title: 'Customer Cards document',
    if: { type: 'array' },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: ref('components'),
    else: {
      type: 'object',
      if: { required: ['cards'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: ref('response'),
      else: {
        if: { anyOf: [{ required: ['components'] }, cardFieldsWithoutComponents] },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: ref('card'),
        else: ref('cardComponent'),
      },
    },
    definitions: definitions(),
  };
}
