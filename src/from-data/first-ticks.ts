import type { DataField, DataGroup, DataOutline } from './data-outline.ts';
import { type FieldRole, type FieldWeight, ROLES, weigh } from './field-weight.ts';
import { wordSet } from './word-set.ts';

/** This many fields are ticked at first, at most. */
export const MAX_FIRST_TICKS = 10;

/** At most this many fields of one role are ticked at first: in all objects together, and in each list. */
const MOST: Readonly<Record<FieldRole, readonly [objects: number, list: number]>> = {
  name: [2, 2],
  state: [3, 2],
  plan: [2, 1],
  money: [3, 1],
  problem: [2, 1],
  contact: [3, 1],
  count: [6, 2],
  flag: [2, 1],
  other: [2, 1],
  date: [3, 1],
  id: [2, 1],
  link: [2, 1],
};

/** Fields with a lower score aren't ticked at first. */
const LEAST = 30;

/** The penalty by depth: deeper fields say less about the thing itself. */
const BY_DEPTH = [0, 22, 28, 34];

/** The penalty for a field in a list, since lists take a lot of room. */
const FOR_A_LIST = 16;

/** Nested objects and lists that are rarely what the card is about. */
const ASIDE = wordSet(`
  fee fees tax taxes discount discounts codes protection fields field issuetype type types links verification automatic currency
  details breakdown outcome method provider settings stats reactions identities tags tracking history activity
  rates location quote notes counter info adjustments lifecycle preview source configuration options consent
  coupon coupons client cycle phase refs ref permissions limits rounding release group
`);
const FOR_AN_ASIDE = 42;

/** In these, a name is worth as much as the name of the thing itself. */
const PEOPLE = wordSet(`
  customer user assignee contact account company payer buyer requester owner author billing shipping member
  organization organisation person recipient client lead patient subscriber profile
`);

interface Judged {
  field: DataField;
  group: DataGroup;
  role: FieldRole;
  score: number;
  /** True if only wrappers are around it. */
  isOuter: boolean;
}

/** The outline in the order in which a card shows it, and the fields ticked at first. */
export interface FirstChoice {
  outline: DataOutline;
  /** The ids of the ticked fields, in the order of the outline. */
  ticked: readonly string[];
}

/**
 * Chooses what a support agent would want first: the name, the state, plan, money, dates, an id to copy and
 * a link. Ticked fields come first in their group, and groups with ticked fields come before the others.
 */
export function firstChoice(outline: DataOutline): FirstChoice {
  const least = Math.min(...outline.groups.map(({ depth }) => depth));
  const judged = outline.groups.flatMap((group) => group.fields.map((field) => judge(field, group, least)));
  const chosen = choose(judged);
  const roles = new Map(judged.map(({ field, role }) => [field, role]));
  const orderOf = (field: DataField) => ROLES.indexOf(roles.get(field) ?? 'other');
  const groups = outline.groups.map((group) => {
    const ticked = group.fields.filter((field) => chosen.has(field));
    const others = group.fields.filter((field) => !chosen.has(field));
    return { ...group, fields: [...ticked.sort((a, b) => orderOf(a) - orderOf(b)), ...others] };
  });
  const hasTicks = (group: DataGroup) => group.fields.some((field) => chosen.has(field));
  const ordered = [...groups.filter(hasTicks), ...groups.filter((group) => !hasTicks(group))];
  const ticked = ordered.flatMap(({ fields }) =>
    fields.filter((field) => chosen.has(field)).map(({ id }) => id),
  );
  return { outline: { ...outline, groups: ordered }, ticked };
}

function choose(judged: readonly Judged[]): ReadonlySet<DataField> {
  const chosen = new Set<DataField>();
  const said = new Said();
  const worthwhile = judged.filter(({ field, score }) => field.suspicion === null && score >= LEAST);
  const best = withBonus(worthwhile.sort((a, b) => b.score - a.score)).sort((a, b) => b.score - a.score);
  for (const one of best) {
    if (!said.isNew(one)) continue;
    said.add(one);
    chosen.add(one.field);
    if (chosen.size === MAX_FIRST_TICKS) break;
  }
  return chosen.size < FEW ? withOthers(chosen, judged) : chosen;
}

/** With fewer fields than this, the names say little, so the first fields that have a value are added. */
const FEW = 5;

function withOthers(chosen: ReadonlySet<DataField>, judged: readonly Judged[]): ReadonlySet<DataField> {
  const others = judged.filter(
    ({ field, isOuter }) => isOuter && field.suspicion === null && !chosen.has(field) && !isCurrency(field),
  );
  return new Set([...chosen, ...others.slice(0, FEW - chosen.size).map(({ field }) => field)]);
}

/** True for a currency, which the amount beside it already shows. */
function isCurrency({ name }: DataField): boolean {
  return /^currency(?: code| iso)?$/.test(name.words.join(' '));
}

/** Raises the score of the best date, amount, id and link, because people look for these on a card. */
function withBonus(best: readonly Judged[]): Judged[] {
  const given = new Set<FieldRole>();
  return best.map((one) => {
    if (!one.isOuter || one.group.kind === 'list' || !ESSENTIAL.has(one.role) || given.has(one.role))
      return one;
    given.add(one.role);
    return { ...one, score: one.score + FOR_THE_FIRST };
  });
}

const ESSENTIAL: ReadonlySet<FieldRole> = new Set<FieldRole>(['money', 'date', 'id', 'link']);
const FOR_THE_FIRST = 12;

/** Remembers what the chosen fields already show, so no field repeats it. */
class Said {
  readonly #values = new Set<string>();
  readonly #labels = new Set<string>();
  readonly #counts = new Map<string, number>();
  readonly #names: string[] = [];

  isNew(one: Judged): boolean {
    const { field, group, role } = one;
    const [inObjects, inList] = MOST[role];
    const most = group.kind === 'list' ? inList : inObjects;
    if ((this.#counts.get(countKey(group, role)) ?? 0) >= most) return false;
    if ((this.#counts.get(group.id) ?? 0) >= mostIn(one)) return false;
    if (this.#labels.has(`${group.id} ${field.label}`) || this.#values.has(valueKey(field))) return false;
    const text = textOf(field);
    return role !== 'name' || !this.#names.some((name) => name.includes(text) || text.includes(name));
  }

  add({ field, group, role }: Judged): void {
    this.#count(countKey(group, role));
    this.#count(group.id);
    this.#labels.add(`${group.id} ${field.label}`);
    this.#values.add(valueKey(field));
    if (role === 'name') this.#names.push(textOf(field));
  }

  #count(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }
}

function countKey(group: DataGroup, role: FieldRole): string {
  return `${group.kind === 'list' || role === 'name' ? group.id : 'objects'} ${role}`;
}

/** A key for equal values. Flags and lists never count as equal; phone numbers do, however they're formatted. */
function valueKey(field: DataField): string {
  const [first] = field.values;
  if (first === undefined || field.values.length > 1) return field.id;
  if (first.as === 'badge') return first.isFlag ? field.id : `badge ${first.label}`;
  const isPhone = first.as === 'text' && /^\+?[\d\s().-]+$/.test(first.text);
  return isPhone ? first.text.replace(/[\s().-]/g, '') : JSON.stringify(first);
}

function textOf(field: DataField): string {
  const [first] = field.values;
  return first?.as === 'text' ? first.text.toLowerCase() : field.id;
}

/** The thing itself may use all ticks; nested groups leave some for the rest. */
function mostIn({ group, isOuter }: Judged): number {
  if (group.label === null) return group.kind === 'list' ? 7 : MAX_FIRST_TICKS;
  return isOuter && group.kind === 'object' ? 7 : 4;
}

/** @param least the depth of the outermost group that has fields, since wrappers around it don't count */
function judge(field: DataField, group: DataGroup, least: number): Judged {
  const { role, score } = weighIn(group, field);
  const depth = group.kind === 'list' ? group.depth + field.depth : group.depth;
  const deep = BY_DEPTH[Math.min(depth - least, BY_DEPTH.length - 1)] ?? 0;
  const isList = group.kind === 'list' && group.label !== null;
  const words = group.name?.words ?? [];
  const isAside = group.label !== null && isAsideOf(words);
  const isOuter = group.depth === least;
  const isNested = group.kind === 'object' && !isOuter;
  const penalty =
    deep +
    (isList ? (role === 'name' ? FOR_A_LIST / 2 : FOR_A_LIST) : 0) +
    (isAside ? FOR_AN_ASIDE : 0) +
    (isNested || isList || (group.kind === 'list' && field.depth > 0) ? forNested(role, words, isList) : 0);
  return { field, group, role, score: score - penalty, isOuter };
}

function isAsideOf(words: readonly string[]): boolean {
  // Custom fields matter to the company that added them.
  if (words[0] === 'custom') return false;
  if (words.some((word) => word === 'line' || word === 'lines'))
    return words.some((word) => BESIDE_LINES.has(word));
  return words.some((word) => ASIDE.has(word)) && !words.some((word) => PEOPLE.has(word));
}

const BESIDE_LINES = new Set(['shipping', 'tax', 'fee', 'coupon', 'discount']);

/** A title beside a first name is a job title; a description in a list is the item's name. */
function weighIn(group: DataGroup, field: DataField): FieldWeight {
  const whole = field.name.words.join(' ');
  if (whole === 'title' && group.fields.some(({ name }) => name.words.join(' ') === 'first name')) {
    return { role: 'other', score: 44 };
  }
  const weight = weigh(field);
  return group.kind === 'list' && whole === 'description' ? { role: 'name', score: 88 } : weight;
}

/** The penalty for a nested field: its own state, dates and ids say little about the thing itself. */
function forNested(role: FieldRole, words: readonly string[], isList: boolean): number {
  // The name in an address says less than the name of a customer.
  const isPerson = words.some((word) => PEOPLE.has(word)) && !words.includes('address');
  if (role === 'name') return isList || isPerson ? 0 : 20;
  if (role === 'state') return 24;
  if (role === 'date') return 14;
  if (role === 'id') return 30;
  return role === 'flag' || role === 'link' ? 10 : 0;
}
