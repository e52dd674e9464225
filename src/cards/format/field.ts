import './jitless.ts';
import {
  array,
  enum as choice,
  custom,
  maxLength,
  minLength,
  null as nothing,
  nullish,
  object,
  optional,
  pipe,
  refine,
  regex,
  string,
  transform,
  union,
  type ZodMiniObject,
  type ZodMiniType,
} from 'zod/mini';
import type { Json, JsonObject } from '../../json/json.ts';
import { judgeUrl } from '../../markdown/url.ts';
import { ISO_8601, judgeDateTime } from './date-time.ts';
import { grouped } from './grouped.ts';

/** What a field is for, whatever its component. Used to match a field of one component to another's. */
export type Role = 'words' | 'size' | 'color' | 'url' | 'spacing';

/** What kind of value a field takes. Used by problems, completion and the reference page. */
export type FieldRule =
  /** `markdown`: the markdown subset is drawn, including links. */
  | { kind: 'text'; min: number; max: number; markdown: boolean }
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'url' }
  | { kind: 'date-time' }
  /** An object with exactly one of `options` set. */
  | { kind: 'identifier'; options: readonly string[] }
  /** An array of the components allowed in `placement`. With `min` 0, an empty array is only a warning. */
  | { kind: 'content'; placement: 'card' | 'container' | 'row'; min: number }
  | { kind: 'card-key' }
  | { kind: 'seconds' }
  | { kind: 'cards' };

/** A field's documentation, as hover, completion and the reference page show it. */
export interface Field {
  /** One or two plain sentences. */
  about: string;
  required: boolean;
  /** `null` is allowed, and means the default. */
  nullable: boolean;
  /** In words, e.g. "1 to 10,000 characters"; null if there's no limit. */
  limits: string | null;
  /** What's used if the field is absent, as a value or in words; null for required fields. */
  default: string | null;
  /** The allowed values, if they can be listed. */
  values: readonly string[] | null;
  example: Json;
  role: Role | null;
  /** Why people sometimes write null here although a value is needed; null if there's no known reason. */
  whyNull: string | null;
  rule: FieldRule;
  schema: ZodMiniType;
}

const documented = new WeakMap<object, Field>();

/** The fields of an object schema by name, in order. Throws if one has no documentation. */
export function fieldsOf(schema: ZodMiniObject): Readonly<Record<string, Field>> {
  const fields: Record<string, Field> = {};
  for (const [name, part] of Object.entries(schema.shape)) {
    const field = documented.get(part);
    if (field === undefined) throw new Error(`The field ${name} has no documentation.`);
    fields[name] = field;
  }
  return fields;
}

type Doc = Omit<Field, 'schema'>;

function document<S extends ZodMiniType>(schema: S, doc: Doc): S {
  documented.set(schema, { ...doc, schema });
  return schema;
}

const required = { required: true, nullable: false, default: null, values: null, whyNull: null } as const;

function lengthInWords(min: number, max: number): string {
  return min === 0 ? `at most ${grouped(max)} characters` : `${min} to ${grouped(max)} characters`;
}

/** The format counts UTF-16 units. `maxLength`, which goes into the JSON Schema, counts a surrogate pair as one. */
function inUnits(max: number) {
  return refine<string>((text) => text.length <= max);
}

interface TextOptions {
  about: string;
  min?: number;
  max: number;
  example: string;
  role?: Role;
  markdown?: boolean;
}

/** A required string. */
export function textField({ about, min = 0, max, example, role, markdown = false }: TextOptions) {
  return document(string().check(minLength(min), maxLength(max), inUnits(max)), {
    ...required,
    about,
    limits: lengthInWords(min, max),
    example,
    role: role ?? null,
    rule: { kind: 'text', min, max, markdown },
  });
}

/** A string that may be absent or null; `otherwise` says what is used instead. */
export function optionalTextField({ about, max, example, otherwise }: TextOptions & { otherwise: string }) {
  return document(nullish(string().check(maxLength(max), inUnits(max))), {
    about,
    required: false,
    nullable: true,
    whyNull: null,
    default: otherwise,
    values: null,
    limits: lengthInWords(0, max),
    example,
    role: null,
    rule: { kind: 'text', min: 0, max, markdown: false },
  });
}

interface ChoiceOptions<V extends string> {
  about: string;
  values: readonly [V, ...V[]];
  role: Role;
}

/** One of a few values; required. */
export function choiceField<V extends string>({
  about,
  values,
  role,
  whyNull,
}: ChoiceOptions<V> & { whyNull: string | null }) {
  return document(choice<readonly [V, ...V[]]>(values), {
    ...required,
    about,
    values,
    limits: null,
    example: values[0],
    role,
    whyNull,
    rule: { kind: 'choice', values },
  });
}

/** One of a few values; absent and null mean `fallback`. */
export function optionalChoiceField<const V extends string>({
  about,
  values,
  role,
  fallback,
}: ChoiceOptions<V> & { fallback: V }) {
  return document(nullish(choice<readonly [V, ...V[]]>(values)), {
    about,
    required: false,
    nullable: true,
    whyNull: null,
    default: fallback,
    values,
    limits: null,
    example: values.find((value) => value !== fallback) ?? fallback,
    role,
    rule: { kind: 'choice', values },
  });
}

/** An absolute URL. A valid URL that opens nothing passes: that's only a warning. */
export function urlField({ about, example }: { about: string; example: string }) {
  const isUsable = (url: string) => ['opens', 'inert'].includes(judgeUrl(url).verdict);
  return document(string().check(refine(isUsable)), {
    ...required,
    about,
    limits: 'an absolute URL; http, https, mailto and tel open',
    example,
    role: 'url',
    rule: { kind: 'url' },
  });
}

/** A required ISO 8601 date and time with an offset. It must exist in the calendar (SPEC.md §3). */
export function dateTimeField({ about, example }: { about: string; example: string }) {
  const isPossible = (text: string) => judgeDateTime(text) === 'valid';
  return document(string().check(regex(ISO_8601), refine(isPossible)), {
    ...required,
    about,
    limits: 'a date, T, a time, and an offset or Z',
    example,
    role: null,
    rule: { kind: 'date-time' },
  });
}

interface IdentifierOptions<O extends string> {
  about: string;
  options: readonly [O, O, ...O[]];
  example: JsonObject;
}

/** An object in which exactly one option is a non-empty string and the others are absent or null. */
export function identifierField<const O extends string>({ about, options, example }: IdentifierOptions<O>) {
  const chosen = (by: O) => {
    const shape = options.map((name) => [
      name,
      name === by ? string().check(minLength(1)) : optional(nothing()),
    ]);
    return pipe(
      object(Object.fromEntries(shape)),
      transform((identifier): { by: O; value: string } => ({ by, value: String(identifier[by]) })),
    );
  };
  const [first, ...others] = options;
  return document(union([chosen(first), ...others.map(chosen)]), {
    ...required,
    about,
    limits: `exactly one of ${options.join(', ')}`,
    example,
    role: null,
    rule: { kind: 'identifier', options },
  });
}

interface ContentOptions {
  about: string;
  placement: 'container' | 'row';
  min: number;
  example: Json;
}

/** An array of components. Its items are checked one by one, each against its own schema. */
export function contentField({ about, placement, min, example }: ContentOptions) {
  return document(array(custom<Json>(() => true)).check(minLength(min)), {
    ...required,
    about,
    limits: min === 0 ? null : `at least ${min} component`,
    example,
    role: null,
    rule: { kind: 'content', placement, min },
  });
}

/** A field of a card or a response; these have their own rules. */
export function ruledField<S extends ZodMiniType>(
  schema: S,
  doc: Pick<Doc, 'about' | 'limits' | 'example' | 'rule' | 'required'> & {
    nullable?: boolean;
    default?: string;
  },
): S {
  return document(schema, {
    nullable: false,
    default: null,
    values: null,
    role: null,
    whyNull: null,
    ...doc,
  });
}
