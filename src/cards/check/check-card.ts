import { isArray, isObject, isUnsure, type Json, type JsonObject } from '../../json/json.ts';
import { cardFields } from '../format/card-fields.ts';
import { isComponentKind } from '../format/components/table.ts';
import type { CheckedCard, DrawnComponent } from '../format/drawn.ts';
import { checkComponent } from './check-component.ts';
import { explainField, remarksOn, wrongType } from './check-field.ts';
import { type Detail, error, warning } from './finding.ts';
import { jsonType } from './json-type.ts';
import { messageOf } from './messages.ts';
import { nearest } from './nearest.ts';
import { type Tally, TallyBuilder } from './tally.ts';

/** A card without its place in the document. */
export type CardContent = Omit<CheckedCard, 'path' | 'componentsPath'>;

export interface CardResult {
  content: CardContent;
  /** Paths begin at the card. */
  tally: Tally;
}

const remembered = new WeakMap<object, CardResult>();
const rememberedLists = new WeakMap<object, ListResult>();

/** Checks one card (SPEC.md §2). The same value (by identity) gives the same result (by identity). */
export function checkCard(value: Json): CardResult {
  if (!isObject(value)) return notACard(value);
  const known = remembered.get(value);
  if (known !== undefined) return known;
  const result = checkFresh(value);
  remembered.set(value, result);
  return result;
}

/** Whether the card has been checked before, so that checking it again costs nothing. */
export function isCheckedCard(card: JsonObject): boolean {
  return remembered.has(card);
}

function notACard(value: Json): CardResult {
  const tally = new TallyBuilder();
  const detail: Detail = { code: 'card-not-an-object', actual: jsonType(value) };
  tally.add(error(detail));
  const fault = { code: detail.code, message: messageOf(detail) };
  const content = { key: null, timeToLiveSeconds: null, components: null, rejected: true, fault };
  return { content, tally };
}

export interface ListResult {
  drawn: readonly DrawnComponent[];
  /** Paths begin at the list. */
  tally: Tally;
}

/** Checks the components directly in a card. */
export function checkComponents(list: readonly Json[]): ListResult {
  const known = rememberedLists.get(list);
  if (known !== undefined) return known;
  const tally = new TallyBuilder();
  const drawn = list.map((item, index) => {
    const checked = checkComponent(item, 'card');
    tally.addAll(checked.tally, [index]);
    return checked.drawn;
  });
  const result = { drawn, tally };
  rememberedLists.set(list, result);
  return result;
}

function checkFresh(card: JsonObject): CardResult {
  const tally = new TallyBuilder();
  const excused = judgeUnknown(card, tally);
  const missing: string[] = [];
  for (const [name, field] of Object.entries(cardFields)) {
    const value = card[name];
    if (!Object.hasOwn(card, name)) {
      if (field.required && !excused.has(name) && !isUnsure(card)) missing.push(name);
    } else if (value !== undefined) {
      const found = explainField(name, field, value);
      for (const finding of found === null ? remarksOn(name, field, value) : [found]) {
        tally.add({ ...finding, path: [name, ...finding.path] });
      }
    }
  }
  if (missing.length > 0) {
    tally.add(error({ code: 'missing-field', fields: missing, owner: 'card' }, [], 'owner'));
  }
  const { key, timeToLiveSeconds, components } = card;
  const list = isArray(components) ? checkComponents(components) : null;
  if (list !== null) tally.addAll(list.tally, ['components']);
  const content: CardContent = {
    key: typeof key === 'string' ? key : null,
    timeToLiveSeconds:
      typeof timeToLiveSeconds === 'number' && timeToLiveSeconds >= 0
        ? Math.min(Math.floor(timeToLiveSeconds), Number.MAX_SAFE_INTEGER)
        : null,
    components: list?.drawn ?? null,
    rejected: tally.errors > 0,
    fault: componentsFault(card, tally),
  };
  return { content, tally };
}

/**
 * Why nothing can be drawn: `components` isn't a list, or it's missing or under a wrong key and that is an error.
 * Components that can't be read yet are only hidden.
 */
function componentsFault(card: JsonObject, tally: Tally): CardContent['fault'] {
  const { components } = card;
  if (components === null || isArray(components)) return null;
  if (components !== undefined) {
    const detail = wrongType('components', 'list', components);
    return { code: detail.code, message: messageOf(detail) };
  }
  const found = tally.findings.find(
    ({ severity, detail }) => severity === 'error' && hasNoComponents(detail),
  );
  return found === undefined ? null : { code: found.detail.code, message: messageOf(found.detail) };
}

function hasNoComponents(detail: Detail): boolean {
  return (
    detail.code === 'stray-component' ||
    (detail.code === 'missing-field' && detail.fields.includes('components')) ||
    (detail.code === 'misspelt-field' && detail.renaming.to === 'components')
  );
}

/** With more keys than this, they aren't misspellings, and guessing at each one would freeze the page. */
const MAX_GUESSED = 100;

/** Reports unknown fields of a card; returns the known fields that were meant. */
function judgeUnknown(card: JsonObject, tally: TallyBuilder): ReadonlySet<string> {
  const excused = new Set<string>();
  let guessed = 0;
  for (const key of Object.keys(card)) {
    if (Object.hasOwn(cardFields, key)) continue;
    const free = Object.keys(cardFields).filter((name) => !Object.hasOwn(card, name) && !excused.has(name));
    const to = guessed++ < MAX_GUESSED ? nearest(key, free) : null;
    if (isComponentKind(key)) {
      const severity = Object.hasOwn(card, 'components') ? 'warning' : 'error';
      excused.add('components');
      tally.add({ severity, path: [key], spot: 'key', detail: { code: 'stray-component', kind: key } });
    } else if (to !== null) {
      excused.add(to);
      const severity = cardFields[to]?.required === true ? 'error' : 'warning';
      const detail: Detail = { code: 'misspelt-field', renaming: { from: key, to } };
      tally.add({ severity, path: [key], spot: 'key', detail });
    } else {
      tally.add(warning({ code: 'unknown-field', field: key, owner: 'a card' }, [key], 'key'));
    }
  }
  return excused;
}
