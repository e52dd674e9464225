import { isArray, isObject, isUnsure, type Json, type JsonObject } from '../../json/json.ts';
import type { ComponentDefinition } from '../format/components/define.ts';
import type { ComponentKind, DrawnComponent } from '../format/drawn.ts';
import { explainField, remarksOn } from './check-field.ts';
import type { CheckComponent } from './component-result.ts';
import { type Detail, error, type Renaming, warning } from './finding.ts';
import { jsonType } from './json-type.ts';
import { counterpartOf } from './meant-kind.ts';
import { nearest } from './nearest.ts';
import { type Tally, TallyBuilder } from './tally.ts';

export interface BodyResult {
  /** Null if the component can't be drawn. */
  drawn: DrawnComponent | null;
  /** Paths begin at the body. */
  tally: Tally;
  /** A required field is missing from the component because it was written next to it. */
  needsStray: boolean;
}

/** A body with current field names. */
interface NormalBody {
  values: JsonObject;
  /** Current name → the key in the text, if it's different. */
  writtenAs: ReadonlyMap<string, string>;
  /** Fields that are there, but unreadable or under a wrong name, so they aren't reported as missing too. */
  excused: ReadonlySet<string>;
}

const NOTHING: ReadonlyMap<string, string> = new Map();
const NONE: ReadonlySet<string> = new Set();

/**
 * Checks the value under a component's key.
 *
 * @param stray fields of this component that were written next to its key instead
 */
export function checkBody(
  definition: ComponentDefinition,
  body: Json,
  stray: readonly string[],
  check: CheckComponent,
): BodyResult {
  const tally = new TallyBuilder();
  if (body === undefined) return { drawn: null, tally, needsStray: false };
  if (!isObject(body)) {
    const needsStray = body === null && stray.length > 0;
    if (!needsStray) tally.add(error(bodyDetail(definition, body), [], 'value'));
    return { drawn: null, tally, needsStray };
  }
  const normal = normalise(definition, body, tally);
  const inside = definition.inside ?? 'card';
  const drawn = definition.draw(normal.values, (items) => items.map((item) => check(item, inside).drawn));
  const missing = drawn === null ? explainFields(definition, body, normal, tally) : [];
  const written = new Set(stray.map((name) => definition.deprecated[name] ?? name));
  const absent = missing.filter((name) => !written.has(name));
  if (absent.length > 0) {
    tally.add(error({ code: 'missing-field', fields: absent, owner: definition.kind }, [], 'owner'));
  }
  const refused = tally.errors > 0;
  addRemarksAndContent(definition, normal, tally, check);
  return {
    drawn: refused ? null : drawn,
    tally,
    needsStray: missing.some((name) => written.has(name)),
  };
}

function bodyDetail(definition: ComponentDefinition, body: Json): Detail {
  const words = Object.entries(definition.fields).find(([, field]) => field.role === 'words');
  const { kind } = definition;
  return { code: 'component-body', kind, actual: jsonType(body), wordsField: words?.[0] ?? null };
}

function normalise(definition: ComponentDefinition, body: JsonObject, tally: TallyBuilder): NormalBody {
  const { fields } = definition;
  const keys = Object.keys(body);
  if (keys.every((key) => Object.hasOwn(fields, key) && body[key] !== undefined)) {
    return { values: body, writtenAs: NOTHING, excused: NONE };
  }
  const values: Record<string, Json> = {};
  const writtenAs = new Map<string, string>();
  const excused = new Set<string>();
  const unknown: string[] = [];
  for (const key of keys) {
    const value = body[key];
    const renamed = Object.hasOwn(definition.deprecated, key) ? definition.deprecated[key] : undefined;
    const name = renamed ?? (Object.hasOwn(fields, key) ? key : undefined);
    if (name === undefined) {
      unknown.push(key);
    } else if (renamed !== undefined && Object.hasOwn(body, renamed)) {
      tally.add(error({ code: 'both-spellings', renaming: { from: key, to: renamed } }, [key], 'key'));
    } else {
      if (renamed !== undefined) {
        tally.add(warning({ code: 'deprecated-field', renaming: { from: key, to: renamed } }, [key], 'key'));
        writtenAs.set(renamed, key);
      }
      if (value === undefined) {
        excused.add(name);
      } else {
        values[name] = value;
      }
    }
  }
  judgeUnknown(definition, unknown, new Set([...Object.keys(values), ...excused]), tally, excused);
  return { values, writtenAs, excused };
}

/** With more keys than this, they aren't misspellings, and guessing at each one would freeze the page. */
const MAX_GUESSED = 100;

/** Judges keys that aren't fields of this component: another component's, misspelt, or just unknown. */
function judgeUnknown(
  definition: ComponentDefinition,
  unknown: readonly string[],
  present: ReadonlySet<string>,
  tally: TallyBuilder,
  excused: Set<string>,
): void {
  const { kind, fields } = definition;
  const taken = new Set(present);
  const renamings: Renaming[] = [];
  let from: ComponentKind | null = null;
  for (const [index, key] of unknown.entries()) {
    const foreign = counterpartOf(key, kind);
    if (foreign !== null && !taken.has(foreign.to)) {
      taken.add(foreign.to);
      renamings.push({ from: key, to: foreign.to });
      from ??= foreign.from;
      continue;
    }
    const free = Object.keys(fields).filter((name) => !taken.has(name));
    const habit = definition.habits[key.toLowerCase()];
    const usual = habit !== undefined && free.includes(habit) ? habit : null;
    const to = foreign === null && index < MAX_GUESSED ? (usual ?? nearest(key, free)) : null;
    if (to === null) {
      tally.add(warning({ code: 'unknown-field', field: key, owner: kind }, [key], 'key'));
    } else {
      taken.add(to);
      excused.add(to);
      const severity = fields[to]?.required === true ? 'error' : 'warning';
      const detail: Detail = { code: 'misspelt-field', renaming: { from: key, to } };
      tally.add({ severity, path: [key], spot: 'key', detail });
    }
  }
  const [first] = renamings;
  if (first !== undefined && from !== null) {
    for (const { to } of renamings) {
      excused.add(to);
    }
    const severity = renamings.some(({ to }) => fields[to]?.required === true) ? 'error' : 'warning';
    const detail: Detail = { code: 'foreign-fields', kind, from, renamings };
    tally.add({ severity, path: [first.from], spot: 'key', detail });
  }
}

/** Explains why each field is rejected; returns the required fields that are missing completely. */
function explainFields(
  definition: ComponentDefinition,
  body: JsonObject,
  { values, writtenAs, excused }: NormalBody,
  tally: TallyBuilder,
): readonly string[] {
  const missing: string[] = [];
  for (const [name, field] of Object.entries(definition.fields)) {
    if (Object.hasOwn(values, name)) {
      const written = writtenAs.get(name) ?? name;
      const found = explainField(written, field, values[name]);
      if (found !== null) tally.add({ ...found, path: [written, ...found.path] });
    } else if (field.required && !excused.has(name) && !isUnsure(body)) {
      missing.push(name);
    }
  }
  return missing;
}

function addRemarksAndContent(
  definition: ComponentDefinition,
  { values, writtenAs }: NormalBody,
  tally: TallyBuilder,
  check: CheckComponent,
): void {
  for (const [name, field] of Object.entries(definition.fields)) {
    const value = values[name];
    if (value === undefined) continue;
    const written = writtenAs.get(name) ?? name;
    for (const remark of remarksOn(name, field, value)) {
      tally.add({ ...remark, path: [written, ...remark.path] });
    }
    if (field.rule.kind === 'content' && isArray(value)) {
      const { placement } = field.rule;
      value.forEach((item, index) => {
        tally.addAll(check(item, placement).tally, [written, index]);
      });
    }
  }
}
