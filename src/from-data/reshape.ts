import type { DataValue } from './data-value.ts';
import { keyedObjects } from './keyed-objects.ts';
import { namedPairs } from './named-pairs.ts';
import { withRelated } from './related-resources.ts';
import { tableIn, tableOf } from './table.ts';
import { typedValue } from './typed-value.ts';

/**
 * Turns a response into plain objects and lists if an API writes it differently: values wrapped in their types, lists
 * of names and values, objects keyed by id, tables as lists of lists, or JSON:API resources.
 */
export function reshape(answer: DataValue): DataValue {
  return withRelated(plain(answer));
}

/** Works from the inside out, so each rule sees inner values already reshaped. */
function plain(value: DataValue): DataValue {
  if (value.kind === 'object') {
    const object = {
      ...value,
      members: value.members.map((member) => ({ ...member, value: plain(member.value) })),
    };
    return typedValue(object) ?? tableIn(object) ?? keyedObjects(object) ?? object;
  }
  if (value.kind !== 'list') return value;
  const list = { ...value, items: value.items.map(plain) };
  return namedPairs(list) ?? tableOf(list) ?? list;
}
