import type { DataValue } from './data-value.ts';
import { keyedObjects } from './keyed-objects.ts';
import { namedPairs } from './named-pairs.ts';
import { withRelated } from './related-resources.ts';
import { tableIn, tableOf } from './table.ts';
import { typedValue } from './typed-value.ts';

/**
 * The answer as plain objects and lists, where an API writes it in another way: values with their types around them,
 * lists of names and values, objects by their ids, tables as lists of lists, JSON:API's resources.
 */
export function reshape(answer: DataValue): DataValue {
  return withRelated(plain(answer));
}

/** From the inside out, so that each rule sees what the others have made of what's inside. */
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
