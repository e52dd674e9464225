import { isObject } from '../../json/json.ts';
import { memberOf } from '../../json/json-node.ts';
import { innerJson } from '../../json/json-text.ts';
import { appendMember, prependMember } from '../../json/member-edits.ts';
import type { Fix } from '../../json/problem.ts';
import type { Detail } from '../check/finding.ts';
import { fieldAt, fieldOf, optionPlaceholder, placeholderOf } from '../check/placeholder.ts';
import { nearestSeconds } from '../format/card-fields.ts';
import { keyForCard, keyFrom } from './card-key.ts';
import type { Correction } from './correction.ts';
import { dateInstead, eachOf, wholeUrl, write } from './value-fixes.ts';

/** Fixes to try if a field is missing, has a wrong name, or has a value that it doesn't take. */
export function fieldFixes(detail: Detail, at: Correction, taken: ReadonlySet<string>): Fix[] {
  switch (detail.code) {
    case 'missing-field':
      return addFields(detail, at, taken);
    case 'misspelt-field':
    case 'deprecated-field':
      return at.rename(detail.renaming.to, true);
    case 'both-spellings':
      return at.remove(`Remove ${detail.renaming.from}`, false);
    case 'unknown-field':
      return at.remove(`Remove ${detail.field}`, false);
    case 'card-key-characters':
    case 'duplicate-card-key':
      return at.instead([write(keyFrom(detail.key, taken) ?? keyOfCard(at, taken))]);
    case 'seconds-negative':
      return [...at.instead([write(3600)]), ...at.remove('Use the default', false)];
    case 'seconds-fraction':
    case 'seconds-out-of-range':
      return at.instead([write(nearestSeconds(detail.value))]);
    case 'seconds-imprecise':
    case 'seconds-infinite':
      return at.instead([write(nearestSeconds(Number.POSITIVE_INFINITY))]);
    case 'wrong-type':
      return [...fixType(detail, at), ...placeholder(at, taken)];
    case 'number-for-text':
      return textOf(detail.written, at, taken);
    case 'empty-text':
      return placeholder(at, taken);
    case 'null-not-allowed':
      return at.instead(eachOf(detail.values, detail.values[Math.floor(detail.values.length / 2)]));
    case 'wrong-case':
      return at.replace(`Write ${detail.value}`, true, JSON.stringify(detail.value));
    case 'unknown-value':
      return at.instead(detail.nearest === null ? eachOf(detail.values) : [write(detail.nearest)]);
    case 'empty-content':
    case 'empty-aside':
      return addComponent(at);
    case 'url-relative':
    case 'url-invalid':
      return detail.url.trim() === '' ? placeholder(at, taken) : fixUrl(detail.url, at);
    case 'url-opens-nothing':
      return detail.reason === 'slashes'
        ? at.replace('Write the slashes', false, at.raw().replace(/:\/?/, '://'))
        : [];
    case 'date-only':
    case 'date-without-offset':
    case 'date-impossible':
    case 'date-malformed':
      return detail.text.trim() === '' ? placeholder(at, taken) : at.instead(dateInstead(detail.text));
    case 'identifier-missing':
      return chooseOption(detail.options, at);
    case 'identifier-several':
      return detail.options.flatMap((kept) =>
        at.removeAll(
          `Keep only ${kept}`,
          false,
          detail.options.filter((option) => option !== kept),
        ),
      );
    default:
      return [];
  }
}

/** A key for the card at this place, or for the card whose key is at this place. */
function keyOfCard(at: Correction, taken: ReadonlySet<string>): string {
  return keyForCard(at.value(at.path.at(-1) === 'key' ? at.parent : at.node), taken);
}

/** Adds missing fields with their placeholders. Missing components can mean two things: an empty list or null. */
function addFields(
  { fields, owner }: Extract<Detail, { code: 'missing-field' }>,
  at: Correction,
  taken: ReadonlySet<string>,
): Fix[] {
  const { node, text } = at;
  if (node?.type !== 'object') return [];
  const placeholderFor = (name: string): string => {
    const field = fieldOf(owner, name);
    return JSON.stringify(name === 'key' ? keyOfCard(at, taken) : field && placeholderOf(field));
  };
  const add = (title: string, components: string): Fix[] => {
    const raw = fields.map(
      (name) => `"${name}": ${name === 'components' ? components : placeholderFor(name)}`,
    );
    const put = fields.includes('key') ? prependMember : appendMember;
    return at.fix(title, false, [put(text, node, raw.join(', '))]);
  };
  const names = fields.map((name) => `"${name}"`).join(' and ');
  if (!fields.includes('components')) {
    return add(fields.includes('key') ? `Add "key": ${placeholderFor('key')}` : `Add ${names}`, '[]');
  }
  return [
    ...add(`Add ${names}: [], a list to fill`, '[]'),
    ...add(`Add ${names}: null, there’s no data`, 'null'),
  ];
}

/** Replaces a value that says nothing with the field's placeholder. */
function placeholder(at: Correction, taken: ReadonlySet<string>): Fix[] {
  const option = optionPlaceholder(at.path);
  if (option !== null) return at.instead([write(option)]);
  const field = fieldAt(at.path);
  if (field === null) return [];
  if (field.rule.kind === 'card-key') return at.instead([write(keyOfCard(at, taken))]);
  if (!field.required) return at.remove('Use the default', false);
  const instead = write(placeholderOf(field));
  return at.instead([
    typeof field.example === 'string' || instead.written === '[]'
      ? instead
      : { ...instead, title: 'Write an example' },
  ]);
}

function addComponent(at: Correction): Fix[] {
  const field = fieldAt(at.path);
  return field === null ? [] : at.replace('Add a component', false, JSON.stringify(field.example));
}

function fixUrl(url: string, at: Correction): Fix[] {
  const whole = wholeUrl(url);
  if (whole === null) return [];
  return whole === `https://${url}`
    ? at.replace('Start with https://', false, JSON.stringify(whole))
    : at.instead([write(whole)]);
}

function textOf(written: number | boolean, at: Correction, taken: ReadonlySet<string>): Fix[] {
  return fieldAt(at.path)?.rule.kind === 'card-key' && taken.has(String(written))
    ? at.instead([write(keyFrom(String(written), taken) ?? '')])
    : at.wrap('Put it in quotes', true, '"', '"');
}

function fixType(
  { expected, actual, written }: Extract<Detail, { code: 'wrong-type' }>,
  at: Correction,
): Fix[] {
  if (typeof written === 'string') {
    if (expected === 'number' && /^\d{1,15}$/.test(written)) {
      const seconds = nearestSeconds(Number(written));
      return at.replace(`Write ${seconds}`, seconds === Number(written), String(seconds));
    }
    const inner = innerJson(written);
    const first = expected === 'list' ? '[' : '{';
    if (inner?.trimStart().startsWith(first) === true) return at.replace('Unwrap the JSON', true, inner);
    return expected === 'object' ? asOption(written, at) : [];
  }
  return expected === 'list' && actual === 'object' && at.raw().length > '{}'.length
    ? at.wrap('Put it in a list', true, '[', ']')
    : [];
}

/** Fixes for an identifier's value written without its option, such as `emailAddress`. */
function asOption(written: string, at: Correction): Fix[] {
  const rule = fieldAt(at.path)?.rule;
  if (rule?.kind !== 'identifier' || written.trim() === '') return [];
  const address = rule.options.find((option) => written.includes('@') && /address/i.test(option));
  const option = address ?? rule.options[0] ?? '';
  return at.wrap(`Write it as ${option}`, false, `{"${option}": `, '}');
}

function chooseOption(options: readonly string[], at: Correction): Fix[] {
  const { node, text } = at;
  const example = fieldAt(at.path)?.example;
  const option = options.find((name) => isObject(example) && Object.hasOwn(example, name));
  if (node?.type !== 'object' || !isObject(example) || option === undefined) return [];
  const value = JSON.stringify(example[option]);
  const written = memberOf(node, option)?.value ?? null;
  const edit =
    written === null
      ? appendMember(text, node, `"${option}": ${value}`)
      : { start: written.start, end: written.end, text: value };
  return at.fix(`Add ${option}`, false, [edit]);
}
