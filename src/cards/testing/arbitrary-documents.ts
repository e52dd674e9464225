import fc from 'fast-check';
import { isArray, isObject, type Json, type JsonObject } from '../../json/json.ts';
import type { Placement } from '../format/components/define.ts';
import { COMPONENT_KINDS, componentTable, kindsAllowedIn } from '../format/components/table.ts';
import type { ComponentKind } from '../format/drawn.ts';
import type { Field } from '../format/field.ts';

// Support for tests: documents as people write them, and the same with mistakes in them.

type Arbitrary = fc.Arbitrary<JsonObject>;

const words = fc.oneof(
  fc.constantFrom(
    'Pro',
    '**bold** and *italic*',
    '[Invoices](https://example.com)',
    'ERR_TIMEOUT',
    'Zoë 🎉',
    'a\nb',
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
);

function fields(
  required: Record<string, fc.Arbitrary<Json>>,
  others: Record<string, fc.Arbitrary<Json>> = {},
) {
  return fc.record(
    { ...required, ...others },
    { requiredKeys: Object.keys(required), noNullPrototype: true },
  );
}

const dateTime = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const url = fc.constantFrom(
  'https://example.com/a',
  'http://localhost:3000',
  'mailto:a@example.com',
  'slack://open',
);

/** An identifier with one of its options set, and sometimes another that is null. */
function identifier(options: readonly string[]): Arbitrary {
  return fc
    .tuple(
      fc.constantFrom(...options),
      fc.constantFrom(...options),
      fc.constantFrom('u_1', 'wf_1', 'a@b.example'),
    )
    .map(([chosen, other, value]) => ({ [other]: null, [chosen]: value }));
}

function list(item: Arbitrary, maxLength: number) {
  return fc.array(item, { minLength: 1, maxLength });
}

/** A value that a field takes. */
function fieldValue({ rule }: Field): fc.Arbitrary<Json> {
  switch (rule.kind) {
    case 'text':
      return words;
    case 'choice':
      return fc.constantFrom(...rule.values);
    case 'url':
      return url;
    case 'date-time':
      return dateTime;
    case 'identifier':
      return identifier(rule.options);
    case 'content':
      return list(arbitraryComponent(rule.placement), rule.placement === 'row' ? 2 : 3);
    case 'card-key':
    case 'seconds':
    case 'cards':
      throw new Error(`No component has a field of the kind ${rule.kind}.`);
  }
}

/** A component of this kind, from the table: its required fields, and any of the others. */
function ofKind(kind: ComponentKind): Arbitrary {
  const required: Record<string, fc.Arbitrary<Json>> = {};
  const others: Record<string, fc.Arbitrary<Json>> = {};
  for (const [name, field] of Object.entries(componentTable[kind].fields)) {
    if (field.required) required[name] = fieldValue(field);
    else others[name] = field.nullable ? fc.option(fieldValue(field)) : fieldValue(field);
  }
  return fields({ [kind]: fields(required, others) });
}

const byPlacement = new Map<Placement, Arbitrary>();

/** A valid component for a place. In a card, components that hold others are as frequent as all the rest together. */
export function arbitraryComponent(placement: Placement): Arbitrary {
  const known = byPlacement.get(placement);
  if (known !== undefined) return known;
  const kinds = kindsAllowedIn(placement).map((kind) => ({
    weight: componentTable[kind].inside === null ? 1 : placement === 'card' ? 10 : 3,
    arbitrary: ofKind(kind),
  }));
  const made = fc.oneof(...kinds);
  byPlacement.set(placement, made);
  return made;
}

const inCard = arbitraryComponent('card');

const components = fc.array(inCard, { maxLength: 4 });

function card(key: fc.Arbitrary<string>): Arbitrary {
  const seconds = fc.option(fc.integer({ min: 15, max: 86_400 }));
  return fields({ key, components: fc.option(components, { freq: 8 }) }, { timeToLiveSeconds: seconds });
}

const KEYS = ['usage', 'latest-invoice', 'last_order', 'A1'];

/** A valid response. */
export const arbitraryResponse: Arbitrary = fc
  .shuffledSubarray(KEYS)
  .chain((keys) => fields({ cards: fc.tuple(...keys.map((key) => card(fc.constant(key)))) }));

/** A valid document of any shape. */
export const arbitraryDocument: fc.Arbitrary<Json> = fc.oneof(
  arbitraryResponse,
  card(fc.constantFrom(...KEYS)),
  components,
  inCard,
);

const junk: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    0,
    -1,
    1.5,
    42,
    '',
    'muted',
    'GRAY',
    'xl',
    'hello',
    '2026-02-30T10:00:00Z',
    '2026-02-30T10:00:00',
    '2026-01-01',
    '   ',
    0.4,
  ),
  fc.constantFrom<Json>(
    'javascript:alert(1)',
    '/relative',
    'example.com/a b',
    '{"cards":[]}',
    '[{"componentText":{"text":""}}]',
    'x'.repeat(501),
    'x'.repeat(10_001),
  ),
  fc.constant<Json>([]),
  fc.constant<Json>({}),
  inCard,
  fc.array(inCard, { maxLength: 2 }),
);

const keys = fc.oneof(
  fc.constantFrom<string>(...COMPONENT_KINDS),
  fc.constantFrom(
    'text',
    'size',
    'color',
    'label',
    'url',
    'spacingSize',
    'textSize',
    'badgeLabel',
    'component_text',
    'component_row',
    'text_size',
    'rowMainContents',
  ),
  fc.constantFrom(
    'key',
    'Key',
    'components',
    'card',
    'cards',
    'userId',
    'workflowKey',
    'extra',
    '__proto__',
    'constructor',
  ),
);

interface Mutation {
  /** The index of a place in the document; it wraps around. */
  place: number;
  kind: 'replace' | 'remove' | 'rename' | 'add' | 'repeat';
  key: string;
  value: Json;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  place: fc.nat(400),
  kind: fc.constantFrom('replace', 'remove', 'rename', 'add', 'repeat'),
  key: keys,
  value: junk,
});

function countPlaces(value: Json): number {
  if (isArray(value)) return value.reduce<number>((sum, item) => sum + countPlaces(item), 1);
  return isObject(value) ? Object.values(value).reduce<number>((sum, item) => sum + countPlaces(item), 1) : 1;
}

function mutate(value: Json, change: Mutation): Json {
  let left = change.place % countPlaces(value);
  const visit = (part: Json): Json => {
    if (left-- === 0) return changed(part, change);
    if (isArray(part)) return part.map(visit);
    return isObject(part)
      ? Object.fromEntries(Object.entries(part).map(([key, item]): [string, Json] => [key, visit(item)]))
      : part;
  };
  return visit(value);
}

function changed(part: Json, { kind, key, value }: Mutation): Json {
  if (isArray(part)) {
    const rest = part.slice(1);
    return kind === 'remove'
      ? rest
      : kind === 'add'
        ? [...part, value]
        : kind === 'repeat'
          ? [...part, ...part]
          : value;
  }
  if (!isObject(part)) return value;
  const [first, ...rest] = Object.entries(part);
  switch (kind) {
    case 'remove':
      return Object.fromEntries(rest);
    case 'rename':
      return Object.fromEntries([...rest, [key, first?.[1] ?? value]]);
    case 'replace':
      return value;
    default:
      return Object.fromEntries([...Object.entries(part), [key, value]]);
  }
}

/** A document with up to three mistakes in it (some changes do no harm). */
export const arbitraryMutatedDocument: fc.Arbitrary<Json> = fc
  .tuple(arbitraryDocument, fc.array(mutation, { minLength: 1, maxLength: 3 }))
  .map(([document, mutations]) => mutations.reduce(mutate, document));
