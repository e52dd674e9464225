import { isArray, isObject, isUnsure, type Json, type JsonObject } from '../../json/json.ts';
import { markdownLinks } from '../../markdown/markdown.ts';
import { judgeUrl } from '../../markdown/url.ts';
import { MAX_TIME_TO_LIVE, MIN_TIME_TO_LIVE } from '../format/card-fields.ts';
import { judgeDateTime } from '../format/date-time.ts';
import type { Field } from '../format/field.ts';
import { type Detail, error, type Finding, type JsonType, type Renaming, warning } from './finding.ts';
import { jsonType } from './json-type.ts';
import { meantValue } from './meant-value.ts';
import { nearest, squashed } from './nearest.ts';

/** Why a field's schema rejects a value: one finding, with its path relative to the field. Null if it's accepted. */
export function explainField(name: string, field: Field, value: Json): Finding | null {
  if (field.schema.safeParse(value).success) return null;
  const found = explain(name, field, value);
  return found === null || 'severity' in found ? found : error(found);
}

function explain(name: string, field: Field, value: Json): Detail | Finding | null {
  if (value === null && field.rule.kind === 'choice') {
    return { code: 'null-not-allowed', field: name, values: field.rule.values, why: field.whyNull };
  }
  switch (field.rule.kind) {
    case 'text':
    case 'url':
    case 'date-time':
    case 'choice':
    case 'card-key':
      return typeof value === 'string' ? explainText(name, field, value) : notText(name, field, value);
    case 'seconds':
      return typeof value === 'number' ? explainSeconds(value) : wrongType(name, 'number', value);
    case 'identifier':
      return isObject(value)
        ? explainIdentifier(name, field, field.rule.options, value)
        : wrongType(name, 'object', value);
    case 'content':
      if (isArray(value)) return isUnsure(value) ? null : { code: 'empty-content', field: name };
      return wrongType(name, 'list', value);
    case 'cards':
      return wrongType(name, 'list', value);
  }
}

/** The problem of a value whose JSON type the field doesn't take. */
export function wrongType(field: string, expected: JsonType, written: Json): Detail {
  return { code: 'wrong-type', field, expected, actual: jsonType(written), written };
}

/** If quotes alone wouldn't make the value valid, it's explained as if it already had them. */
function notText(name: string, { rule }: Field, value: Json): Detail {
  if (typeof value !== 'number' && typeof value !== 'boolean') return wrongType(name, 'text', value);
  switch (rule.kind) {
    case 'choice':
      return explainChoice(name, rule.values, String(value));
    case 'date-time':
      return explainDateTime(String(value));
    case 'url':
      return wrongType(name, 'text', value);
    default:
      return { code: 'number-for-text', field: name, written: value };
  }
}

function explainText(name: string, field: Field, text: string): Detail {
  const { rule } = field;
  switch (rule.kind) {
    case 'choice':
      return explainChoice(name, rule.values, text);
    case 'url':
      return explainUrl(name, text);
    case 'date-time':
      return explainDateTime(text);
    case 'card-key':
      if (text !== '' && text.length <= 500) return { code: 'card-key-characters', key: text };
      break;
    default:
  }
  const max = rule.kind === 'text' ? rule.max : 500;
  return text === ''
    ? { code: 'empty-text', field: name }
    : { code: 'too-long', field: name, max, length: text.length };
}

function explainChoice(field: string, values: readonly string[], written: string): Detail {
  const plain = squashed(written);
  const same = values.find((value) => squashed(value) === plain);
  if (same !== undefined) return { code: 'wrong-case', field, written, value: same };
  const near = meantValue(plain, values) ?? nearest(written, values);
  return { code: 'unknown-value', field, written, values, nearest: near };
}

function explainUrl(field: string, url: string): Detail {
  const judged = judgeUrl(url);
  switch (judged.verdict) {
    case 'refused':
      return { code: 'url-unsafe', field, scheme: judged.scheme };
    case 'relative':
      return { code: 'url-relative', field, url };
    default:
      return { code: 'url-invalid', field, url };
  }
}

function explainDateTime(text: string): Detail {
  switch (judgeDateTime(text)) {
    case 'date-only':
      return { code: 'date-only', text };
    case 'no-offset':
      return { code: 'date-without-offset', text };
    case 'impossible':
      return { code: 'date-impossible', text };
    default:
      return { code: 'date-malformed', text };
  }
}

function explainSeconds(value: number): Detail | Finding {
  if (value < 0) return { code: 'seconds-negative' };
  if (!Number.isFinite(value)) return { code: 'seconds-infinite' };
  return Number.isInteger(value)
    ? warning({ code: 'seconds-imprecise' })
    : { code: 'seconds-fraction', value };
}

function explainIdentifier(
  name: string,
  field: Field,
  options: readonly string[],
  value: JsonObject,
): Detail | Finding | null {
  const set = options.filter((option) => value[option] !== undefined && value[option] !== null);
  const [first, second] = set;
  if (first === undefined) {
    const meant = misspeltOption(value, options);
    if (meant !== null) return error({ code: 'misspelt-field', renaming: meant }, [meant.from], 'key');
    return isUnsure(value) ? null : { code: 'identifier-missing', field: name, options };
  }
  if (second !== undefined) {
    return error({ code: 'identifier-several', field: name, options: set }, [second], 'key');
  }
  const chosen = value[first];
  const detail: Detail = chosen === '' ? { code: 'empty-text', field: first } : notText(first, field, chosen);
  return error(detail, [first]);
}

/** The key that was meant as the missing option. */
function misspeltOption(value: JsonObject, options: readonly string[]): Renaming | null {
  const free = options.filter((option) => !Object.hasOwn(value, option));
  for (const from of Object.keys(value)) {
    const to = options.includes(from) ? null : nearest(from, free);
    if (to !== null) return { from, to };
  }
  return null;
}

/** Warnings about a value that its schema accepts; paths are relative to the field. */
export function remarksOn(name: string, field: Field, value: Json): readonly Finding[] {
  switch (field.rule.kind) {
    case 'url': {
      if (typeof value !== 'string') return [];
      const judged = judgeUrl(value);
      return judged.verdict === 'inert'
        ? [warning({ code: 'url-opens-nothing', field: name, scheme: judged.scheme, reason: judged.reason })]
        : remarksOnPlaceholders(value);
    }
    case 'seconds':
      return typeof value === 'number' && (value < MIN_TIME_TO_LIVE || value > MAX_TIME_TO_LIVE)
        ? [warning({ code: 'seconds-out-of-range', value })]
        : [];
    case 'text':
      if (typeof value !== 'string') return [];
      return [...(field.rule.markdown ? remarksOnLinks(value) : []), ...remarksOnPlaceholders(value)];
    case 'content':
      // A card can be empty: that means it has no data.
      return field.rule.placement !== 'card' &&
        field.rule.min === 0 &&
        isArray(value) &&
        value.length === 0 &&
        !isUnsure(value)
        ? [warning({ code: 'empty-aside' })]
        : [];
    case 'identifier': {
      const { options } = field.rule;
      if (!isObject(value)) return [];
      const isSet = options.some((option) => value[option] !== undefined && value[option] !== null);
      const told = isSet ? null : misspeltOption(value, options);
      return Object.keys(value)
        .filter((key) => !options.includes(key) && key !== told?.from)
        .map((key) => warning({ code: 'unknown-field', field: key, owner: name }, [key], 'key'));
    }
    default:
      return [];
  }
}

/** As templates write them: {{name}}, {{ customer.name }}. */
const PLACEHOLDER = /\{\{ ?[a-z_][\w.-]{0,80} ?\}\}/i;

function remarksOnPlaceholders(text: string): readonly Finding[] {
  const [written] = text.includes('{{') ? (PLACEHOLDER.exec(text) ?? []) : [];
  return written === undefined ? [] : [warning({ code: 'placeholder', written })];
}

function remarksOnLinks(text: string): readonly Finding[] {
  if (!text.includes('](')) return [];
  return markdownLinks(text)
    .filter((link) => !link.safe)
    .map(({ href }) => warning({ code: 'link-opens-nothing', target: href }));
}
