import type { BadgeColor } from '../cards/format/drawn.ts';
import { judgeUrl } from '../markdown/url.ts';
import { type DataList, type DataObject, type DataValue, isNothing, textNamed } from './data-value.ts';
import { amountIn, isMoneyName, type MoneyContext, moneyOf } from './money.ts';
import { type FieldName, type LabelOf, labelOf } from './name-words.ts';
import { readDate } from './read-date.ts';
import { flagMeaning, flagState, isStateName, stateOf } from './state-colour.ts';
import { wordSet } from './word-set.ts';

/** How a value is shown on a card. */
export type ShownValue =
  | { as: 'nothing' }
  | { as: 'text'; text: string }
  | { as: 'money'; text: string }
  | { as: 'badge'; label: string; color: BadgeColor; isFlag: boolean }
  | { as: 'date'; iso: string }
  | { as: 'copy'; value: string }
  | { as: 'link'; url: string };

/** The format's limits for the texts of components. */
export const MAX_TEXT = 10_000;
export const MAX_COPIED = 1_000;

/** A shown value as text: a date in ISO 8601, and an empty text for nothing. */
export function textOf(value: ShownValue): string {
  switch (value.as) {
    case 'nothing':
      return '';
    case 'badge':
      return value.label;
    case 'date':
      return value.iso;
    case 'copy':
      return value.value;
    case 'link':
      return value.url;
    default:
      return value.text;
  }
}

/** Decides how to show a value, based on its name and what it looks like. */
export function showValue(name: FieldName, value: DataValue, money: MoneyContext): ShownValue {
  if (isNothing(value)) return { as: 'nothing' };
  switch (value.kind) {
    case 'object': {
      const amount = amountIn(value);
      return amount === null
        ? { as: 'text', text: countOf(value.members.length, 'field') }
        : { as: 'money', text: amount };
    }
    case 'list':
      return { as: 'text', text: listedTexts(value) };
    case 'boolean':
      return { as: 'badge', isFlag: true, ...flagState(name, value.value) };
    case 'null':
      return { as: 'nothing' };
    default:
      return showScalar(name, value, money);
  }
}

type Scalar = Extract<DataValue, { kind: 'text' | 'number' }>;

function showScalar(name: FieldName, value: Scalar, money: MoneyContext): ShownValue {
  const flag = flagIn(name, value);
  if (flag !== null) return { as: 'badge', isFlag: true, ...flagState(name, flag) };
  const iso = readDate(name, value);
  if (iso !== null) return { as: 'date', iso };
  const written = value.kind === 'number' ? value.digits : value.text.trim();
  if (isIdName(name) && isIdValue(written)) return { as: 'copy', value: written };
  const amount = moneyOf({ name, value }, money);
  if (amount !== null) return { as: 'money', text: amount };
  if (value.kind === 'number') return { as: 'text', text: cut(written) };
  if (/^(?:https?|mailto|tel):/i.test(written)) {
    return judgeUrl(written).verdict === 'opens'
      ? { as: 'link', url: written }
      : { as: 'text', text: cut(written) };
  }
  const state = stateOf(name, written);
  if (state !== null) return { as: 'badge', isFlag: false, ...state };
  return isIdLike(written) ? { as: 'copy', value: written } : { as: 'text', text: cut(written) };
}

/** Names of fields that aren't flags: "NO" may be Norway, and "N" an initial. */
const SPELLED = wordSet(`
  country nationality region state province language languages locale lang code symbol unit size grade class
  initial middle name title label value text answer
`);

/** A boolean written as text, or as 0 or 1 if the name says it's a flag; null for any other value. */
function flagIn(name: FieldName, value: Scalar): boolean | null {
  if (value.kind === 'text') {
    const text = value.text.trim();
    if (/^(?:true|false)$/i.test(text)) return /^t/i.test(text);
    if (name.words.some((word) => SPELLED.has(word))) return null;
    return /^(?:yes|y|no|n)$/i.test(text) ? /^y/i.test(text) : null;
  }
  if (value.digits !== '0' && value.digits !== '1') return null;
  const asks = /^(?:is|has|was)$/.test(name.words[0] ?? '') || name.words.at(-1) === 'flag';
  const says = flagMeaning(name) !== 'neutral' && /(?:ed|able)$/.test(name.words.at(-1) ?? '');
  return asks || (says && !isMoneyName(name)) ? value.digits === '1' : null;
}

/** The label of a field whose value is shown like this. */
export function labelFor(name: FieldName, shown: ShownValue): string {
  if (shown.as === 'link' && isBareLink(name)) return 'Link';
  const of = shown.as === 'badge' && shown.isFlag ? 'flag' : LABEL_OF[shown.as];
  return labelOf(name, of === 'other' && isStateName(name) ? 'state' : of);
}

const LABEL_OF: Readonly<Record<ShownValue['as'] | 'flag', LabelOf>> = {
  nothing: 'other',
  text: 'other',
  badge: 'state',
  copy: 'other',
  date: 'date',
  money: 'money',
  link: 'link',
  flag: 'flag',
};

/** Words that only say that a field is a link. */
const BARE_LINK = wordSet('url uri link href html web permalink self view page short shortlink site');

export function isBareLink({ words }: FieldName): boolean {
  return words.every((word) => BARE_LINK.has(word));
}

const ID_WORDS = wordSet(`
  id uuid guid uid reference ref sku iban gid sid barcode pnr
`);

/** Words before "code" or "number" in ids that customers read out on the phone. */
const BOOKED = new Set(['confirmation', 'booking', 'reservation', 'record']);

function isIdName({ words }: FieldName): boolean {
  const last = words.at(-1) ?? '';
  return (
    ID_WORDS.has(last) ||
    (last === 'number' && (words.includes('tracking') || words.includes('serial'))) ||
    (/^(?:code|locator|number)$/.test(last) && words.some((word) => BOOKED.has(word)))
  );
}

function isIdValue(text: string): boolean {
  return text.length > 0 && text.length <= 200 && !/\s/.test(text) && !/^https?:/i.test(text);
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const PREFIXED_ID = /^[a-z]{2,12}_[A-Za-z0-9]{8,64}$/;

/** True for a UUID or an id with a prefix such as `cus_9s6XKzkNRiz8i3`, whatever the field's name. */
function isIdLike(text: string): boolean {
  return UUID.test(text) || (PREFIXED_ID.test(text) && /\d/.test(text) && /[A-Z0-9]{3}/.test(text));
}

/** The name of a small object, for lists of labels and for states that are objects. Null if it has no name. */
export function nameIn(object: DataObject): { name: string; text: string } | null {
  for (const name of NAMING) {
    const text = textNamed(object, name);
    if (text !== null && text.trim() !== '' && text.length <= MAX_NAME) return { name, text };
  }
  return null;
}

const NAMING = ['name', 'displayName', 'display_name', 'label', 'value', 'title', 'description'] as const;
const MAX_NAME = 100;

const NAMED_LISTS = wordSet(`
  labels tags categories roles groups segments teams assignees skills topics components languages genres
`);

/** Whether a list's items can be shown by their names alone: labels, tags, teams. */
export function isListOfNames({ words }: FieldName, list: DataList): boolean {
  if (!NAMED_LISTS.has(words.at(-1) ?? '')) return false;
  return list.items.every((item) => item.kind === 'object' && nameIn(item) !== null && isSmall(item));
}

/** True for an object with few members and without states or dates. */
function isSmall({ members }: DataObject): boolean {
  return members.length <= 10 && members.every(({ name }) => !/status|state|_at$|At$/.test(name));
}

/** The first scalars and names in a list and its nested lists, joined by commas; the item count if there are none. */
function listedTexts(list: DataList): string {
  const texts: string[] = [];
  collect(list, texts);
  const said = texts.filter((text) => text !== '');
  return said.length === 0 ? countOf(list.items.length, 'item') : cut(said.join(', '));
}

const MOST_LISTED = 100;

function collect(list: DataList, texts: string[]): void {
  for (const item of list.items) {
    if (texts.length >= MOST_LISTED) return;
    if (item.kind === 'list') collect(item, texts);
    else if (item.kind === 'text' && !isNothing(item)) texts.push(item.text.trim());
    else if (item.kind === 'number') texts.push(item.digits);
    else if (item.kind === 'boolean') texts.push(item.value ? 'Yes' : 'No');
    else if (item.kind === 'object') texts.push(nameIn(item)?.text.trim() ?? '');
  }
}

export function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** Cuts a text to the longest allowed length, never in the middle of a surrogate pair. */
export function cut(text: string, most = MAX_TEXT): string {
  if (text.length <= most) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(most - 2)) ? most - 2 : most - 1;
  return `${text.slice(0, end)}…`;
}
