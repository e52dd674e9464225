import { isObject, isUnsure, type Json, type JsonObject } from '../../json/json.ts';
import type { Placement } from '../format/components/define.ts';
import { componentTable, isComponentKind } from '../format/components/table.ts';
import type { BrokenComponent, ComponentKind } from '../format/drawn.ts';
import { checkBody } from './check-body.ts';
import type { ComponentResult } from './component-result.ts';
import { error, type Finding, misplacement, warning } from './finding.ts';
import { jsonType } from './json-type.ts';
import { kindInValue, meantKind, ownerOfFields } from './meant-kind.ts';
import { messageOf } from './messages.ts';
import { NO_FINDINGS, type Tally, TallyBuilder } from './tally.ts';

const UNREADABLE: ComponentResult = {
  drawn: {
    kind: 'broken',
    meant: null,
    code: 'unreadable',
    message: 'This part can’t be read yet. Complete the JSON here.',
  },
  tally: NO_FINDINGS,
};

const remembered = new WeakMap<object, { placement: Placement; result: ComponentResult }>();

/** Checks one component in its place. The same value (by identity) gives the same result (by identity). */
export function checkComponent(value: Json, placement: Placement): ComponentResult {
  if (typeof value !== 'object' || value === null) return checkFresh(value, placement);
  const known = remembered.get(value);
  if (known?.placement === placement) return known.result;
  const result = checkFresh(value, placement);
  remembered.set(value, { placement, result });
  return result;
}

/** Whether it has been checked in that place before, so that checking it again costs nothing. */
export function isCheckedComponent(value: JsonObject, placement: Placement): boolean {
  return remembered.get(value)?.placement === placement;
}

/** A replacement for a component, with the message of its first error; null if there's no error. */
function broken(meant: ComponentKind | null, tally: Tally): BrokenComponent | null {
  const first = tally.findings.find((finding) => finding.severity === 'error');
  return first === undefined
    ? null
    : { kind: 'broken', meant, code: first.detail.code, message: messageOf(first.detail) };
}

function failed(finding: Finding, meant: ComponentKind | null = null): ComponentResult {
  const tally = new TallyBuilder();
  tally.add(finding);
  return { drawn: broken(meant, tally) ?? UNREADABLE.drawn, tally };
}

function checkFresh(value: Json, placement: Placement): ComponentResult {
  if (value === undefined) return UNREADABLE;
  if (typeof value === 'string') return failed(error({ code: 'bare-text', text: value }), 'componentText');
  if (!isObject(value)) return failed(error({ code: 'not-a-component', actual: jsonType(value) }));
  const keys = Object.keys(value);
  const known = keys.filter(isComponentKind);
  const set = known.filter((kind) => value[kind] !== null);
  const kind = set[0] ?? known[0];
  if (kind === undefined) return withoutKind(value, keys, placement);
  if (set.length > 1) {
    return failed(error({ code: 'two-components', kinds: set }, [set[1] ?? kind], 'key'), kind);
  }
  return checkKind({ value, kind, writtenAs: kind }, known, keys, placement);
}

/** An object with more keys isn't a misspelt component, and guessing at each one would freeze the page. */
const MAX_GUESSED = 100;

function withoutKind(value: JsonObject, keys: readonly string[], placement: Placement): ComponentResult {
  const [first] = keys;
  if (first === undefined) {
    return isUnsure(value) ? UNREADABLE : failed(error({ code: 'no-component' }, [], 'owner'));
  }
  for (const key of keys.slice(0, MAX_GUESSED)) {
    const kind = meantKind(key, value[key]);
    if (kind !== null) return checkKind({ value, kind, writtenAs: key }, [], keys, placement);
  }
  const tagged = kindInValue(value);
  if (tagged !== null) {
    const detail = { code: 'component-in-value', ...tagged } as const;
    return failed(error(detail, [tagged.key], 'key'), tagged.kind);
  }
  const owner = ownerOfFields(value);
  if (owner !== null) {
    const detail = { code: 'missing-component-key', ...owner } as const;
    return failed(error(detail, [], 'owner'), owner.kind);
  }
  if (isUnsure(value)) return UNREADABLE;
  const body = value[first];
  const kind = isObject(body) && Object.keys(body).length > 0 ? (ownerOfFields(body)?.kind ?? null) : null;
  return failed(error({ code: 'unknown-component', key: first, kind }, [first], 'key'), kind);
}

/** A component, and its key in the text: the name of its kind or a misspelling of it. */
interface Named {
  value: JsonObject;
  kind: ComponentKind;
  writtenAs: string;
}

function checkKind(
  { value, kind, writtenAs }: Named,
  known: readonly ComponentKind[],
  keys: readonly string[],
  placement: Placement,
): ComponentResult {
  const definition = componentTable[kind];
  const tally = new TallyBuilder();
  const isMisspelt = writtenAs !== kind;
  if (isMisspelt) tally.add(error({ code: 'misspelt-component', key: writtenAs, kind }, [writtenAs], 'key'));
  const misplaced = misplacement(kind, placement, definition.placement);
  if (misplaced !== null) tally.add(error(misplaced, [writtenAs], 'key'));
  const siblings = known.filter((other) => other !== kind);
  const [sibling] = siblings;
  if (sibling !== undefined) tally.add(error({ code: 'null-sibling', kind, siblings }, [sibling], 'key'));
  const others = keys.filter((key) => !isComponentKind(key) && key !== writtenAs);
  const names = [...Object.keys(definition.fields), ...Object.keys(definition.deprecated)];
  const stray = others.filter((key) => names.includes(key));
  const body = checkBody(definition, value[writtenAs], stray, checkComponent);
  const [firstStray] = stray;
  if (firstStray !== undefined) {
    const detail = { code: 'stray-fields', kind, fields: stray } as const;
    tally.add((body.needsStray ? error : warning)(detail, [firstStray], 'key'));
  }
  for (const key of others) {
    if (!stray.includes(key)) {
      tally.add(warning({ code: 'unknown-field', field: key, owner: 'the component' }, [key], 'key'));
    }
  }
  const own = tally.errors > 0;
  tally.addAll(body.tally, [writtenAs]);
  const placeholder = own || body.drawn === null ? broken(kind, tally) : null;
  const drawn = placeholder ?? body.drawn ?? { ...UNREADABLE.drawn, meant: kind };
  return { drawn, tally };
}
