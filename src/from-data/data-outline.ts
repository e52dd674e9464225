import { toPointer } from '../json/path.ts';
import { titleOf } from './answer-title.ts';
import { type DataList, type DataObject, type DataValue, isNothing } from './data-value.ts';
import { type MoneyContext, moneyContextOf, objectOfAmount, onlyCurrencyIn } from './money.ts';
import { type FieldName, joinLabels, labelOf, nameOf } from './name-words.ts';
import { readDate } from './read-date.ts';
import { isInline, nodeOf, seeThroughAnswer, seeThroughMember } from './see-through.ts';
import { isListOfNames, labelFor, nameIn, type ShownValue, showValue } from './shown-value.ts';
import { isStateName } from './state-colour.ts';
import { type Suspicion, suspicionOf } from './suspicion.ts';

/** At most this many objects of a list become containers. */
export const MAX_CONTAINERS = 5;

/** Fields beyond this number are only counted, not offered: nobody reads a list of thousands. */
export const MAX_FIELDS = 400;

/** One piece of data in the response that a card can show. */
export interface DataField {
  /** JSON pointer to the value; inside a list with `*` for the index. */
  readonly id: string;
  readonly label: string;
  readonly name: FieldName;
  /** One value; in a list, one for each of the first items. */
  readonly values: readonly ShownValue[];
  readonly suspicion: Suspicion | null;
  /** How many objects lie around it. */
  readonly depth: number;
}

/** The fields of one object, or of the items of a list. */
export interface DataGroup {
  /** JSON pointer to the object or list. */
  id: string;
  kind: 'object' | 'list';
  /** Null for the outermost object, because the card's title already says what it is. */
  label: string | null;
  name: FieldName | null;
  /** How many items the list has; 1 for an object. */
  count: number;
  /** How many objects lie around it. */
  depth: number;
  fields: readonly DataField[];
}

/** The content of an API response as a list of fields. */
export interface DataOutline {
  /** What the response is about, if it says so. */
  title: string | null;
  groups: readonly DataGroup[];
  /** How many fields beyond MAX_FIELDS were left out. */
  leftOut: number;
}

/** Lists the fields of a response, in its own order. Deterministic; takes time linear in the response. */
export function outlineOf(answer: DataValue): DataOutline {
  return new Outliner().outline(answer);
}

/** Names that only the fields of an address have. */
const ADDRESS = /^(?:city|town|zip|postal|postcode|country|street|line_?1|address_?1|province)/i;

interface Place {
  path: readonly (string | number)[];
  money: MoneyContext;
  /** Null outside lists. */
  list: ListFields | null;
  group: OpenGroup;
  /** Label of the objects around it, inside the group. */
  prefix: string | null;
  depth: number;
}

interface OpenGroup extends Omit<DataGroup, 'fields'> {
  fields: DataField[];
}

/** The fields of a list's items, by their path in the item. */
interface ListFields {
  index: number;
  fields: Map<string, { field: OpenField; values: ShownValue[] }>;
}

type OpenField = { -readonly [Key in keyof DataField]: DataField[Key] };

class Outliner {
  readonly #groups: OpenGroup[] = [];
  #fields = 0;
  #leftOut = 0;
  readonly #names = new Map<string, FieldName>();

  outline(answer: DataValue): DataOutline {
    const { value, name, path } = seeThroughAnswer(answer);
    const root = this.#open({ id: '', kind: 'object', label: null, name, count: 1, depth: 0 });
    const place: Place = {
      path,
      money: { currency: null, minor: false, elsewhere: onlyCurrencyIn(answer) },
      list: null,
      group: root,
      prefix: null,
      depth: 0,
    };
    if (value.kind === 'object') this.#object(value, place);
    else if (value.kind === 'list' && value.items.some(isFullObject))
      this.#list(name ?? nameOf('Items'), value, place, null);
    else this.#member(name ?? nameOf(value.kind === 'list' ? 'Items' : 'Value'), value, place);
    return {
      title: titleOf(value, name),
      groups: this.#groups.filter(({ fields }) => fields.length > 0),
      leftOut: this.#leftOut,
    };
  }

  /** Cached, because all items of a list have the same names. */
  #nameOf(written: string): FieldName {
    const known = this.#names.get(written) ?? nameOf(written);
    this.#names.set(written, known);
    return known;
  }

  #open(group: Omit<DataGroup, 'fields'>): OpenGroup {
    const opened = { ...group, fields: [] };
    this.#groups.push(opened);
    return opened;
  }

  #object(object: DataObject, place: Place): void {
    // Fields that are only counted don't need to be analyzed.
    if (this.#fields >= MAX_FIELDS && (place.list === null || place.list.index === 0)) {
      this.#leftOut += leavesOf(object);
      return;
    }
    const isPlace = object.members.some(({ name }) => ADDRESS.test(name));
    const members = object.members.map(({ name, value }) => ({
      name: isPlace ? { ...this.#nameOf(name), isPlace } : this.#nameOf(name),
      value,
    }));
    const money = moneyContextOf(members, place.money);
    for (const { name, value } of members) {
      this.#member(name, value, { ...place, money, path: [...place.path, name.written] });
    }
  }

  #member(outer: FieldName, wrapped: DataValue, place: Place): void {
    const seen = seeThroughMember(outer, wrapped);
    const name = seen.name ?? outer;
    const { value } = seen;
    const inside = { ...place, path: [...place.path, ...seen.path] };
    if (value.kind === 'object' && !isNothing(value) && objectOfAmount(value) === null) {
      if (isInline(name, value)) this.#object(value, inside);
      else this.#nested(name, isStateName(name) ? this.#state(name, value, inside) : value, inside);
    } else if (value.kind === 'list' && place.list === null && isListOfObjects(name, value)) {
      this.#list(name, value, inside, labelInside(place.group, name));
    } else {
      this.#field(name, objectOfAmount(value) ?? value, inside);
    }
  }

  /** Shows a state such as `{ "id": 3, "name": "In Progress" }` by its name. Returns the object without the name. */
  #state(name: FieldName, object: DataObject, place: Place): DataObject {
    const named = nameIn(object);
    if (named === null) return object;
    this.#field(name, { kind: 'text', text: named.text }, { ...place, path: [...place.path, named.name] });
    return { kind: 'object', members: object.members.filter((member) => member.name !== named.name) };
  }

  /** A nested object becomes a group; inside a list, it adds fields to the item. */
  #nested(name: FieldName, object: DataObject, place: Place): void {
    const depth = place.depth + 1;
    if (place.list !== null) {
      const own = labelOf(name, 'other');
      const prefix = place.prefix === null ? own : joinLabels(place.prefix, own);
      this.#object(object, { ...place, prefix, depth });
      return;
    }
    const label = labelInside(place.group, name);
    const group = this.#open({ id: toPointer(place.path), kind: 'object', label, name, count: 1, depth });
    this.#object(object, { ...place, group, depth });
  }

  #list(name: FieldName, list: DataList, place: Place, label: string | null): void {
    const objects = list.items.filter(isFullObject);
    const group = this.#open({
      id: toPointer(place.path),
      kind: 'list',
      label,
      name,
      count: objects.length,
      depth: place.depth,
    });
    const fields: ListFields['fields'] = new Map();
    for (const [index, item] of objects.slice(0, MAX_CONTAINERS).entries()) {
      const { value } = seeThroughMember(name, nodeOf(item) ?? item);
      if (value.kind !== 'object') continue;
      this.#object(value, {
        ...place,
        path: [...place.path, '*'],
        group,
        list: { index, fields },
        prefix: null,
        depth: 0,
      });
    }
  }

  #field(name: FieldName, value: DataValue, place: Place): void {
    const id = toPointer(place.path);
    const known = place.list?.fields.get(id);
    if (known === undefined && this.#fields >= MAX_FIELDS) {
      this.#leftOut += 1;
      return;
    }
    const shown = showValue(name, value, place.money);
    if (place.list !== null && known !== undefined) {
      fillUpTo(known.values, place.list.index);
      // If two members lead to the same field, the first one counts.
      if (known.values.length === place.list.index) known.values.push(shown);
      if (known.field.suspicion === 'nothing') {
        known.field.suspicion = suspicionAbout(name, value);
        known.field.label = labelIn(place, name, shown);
      }
      return;
    }
    this.#fields += 1;
    const values: ShownValue[] = [];
    fillUpTo(values, place.list?.index ?? 0);
    values.push(shown);
    const field = {
      id,
      label: labelIn(place, name, shown),
      name,
      values,
      suspicion: suspicionAbout(name, value),
      depth: place.depth,
    };
    place.list?.fields.set(id, { field, values });
    place.group.fields.push(field);
  }
}

/** A group's label: what it is and what it directly belongs to. */
function labelInside(group: DataGroup, name: FieldName): string {
  const own = labelOf(name, 'other');
  return group.label === null || group.name === null ? own : joinLabels(labelOf(group.name, 'other'), own);
}

function isListOfObjects(name: FieldName, list: DataList): boolean {
  return list.items.some(isFullObject) && !isListOfNames(name, list);
}

function labelIn({ prefix }: Place, name: FieldName, shown: ShownValue): string {
  const own = labelFor(name, shown);
  return prefix === null ? own : joinLabels(prefix, own);
}

function leavesOf(value: DataValue): number {
  if (value.kind !== 'object') return 1;
  return value.members.reduce((sum, member) => sum + leavesOf(member.value), 0);
}

function fillUpTo(values: ShownValue[], length: number): void {
  while (values.length < length) values.push({ as: 'nothing' });
}

function suspicionAbout(name: FieldName, value: DataValue): Suspicion | null {
  return suspicionOf(name, value, readDate(name, value));
}

function isFullObject(value: DataValue): boolean {
  return value.kind === 'object' && !isNothing(value);
}
