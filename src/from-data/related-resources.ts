import { type DataObject, type DataValue, memberNamed, textNamed } from './data-value.ts';

/** True for a JSON:API resource: `{ "type": "orders", "id": "1", "attributes": { … } }`. */
export function isResource(value: DataValue): value is DataObject {
  return (
    value.kind === 'object' &&
    textNamed(value, 'type') !== null &&
    memberNamed(value, 'attributes')?.kind === 'object'
  );
}

/**
 * In a JSON:API response, replaces relationships by what they point to: the attributes from `included` become members
 * of the resource. Other responses are returned unchanged.
 */
export function withRelated(answer: DataValue): DataValue {
  if (answer.kind !== 'object') return answer;
  const data = memberNamed(answer, 'data');
  const resources = data?.kind === 'list' ? data.items : data === null ? [] : [data];
  if (data === null || resources.length === 0 || !resources.every(isResource)) return answer;
  const included = memberNamed(answer, 'included');
  const known = new Map<string, DataValue>();
  for (const item of included?.kind === 'list' ? included.items : []) {
    const key = keyOf(item);
    const attributes = item.kind === 'object' ? memberNamed(item, 'attributes') : null;
    if (key !== null && attributes !== null) known.set(key, attributes);
  }
  const seen = (value: DataValue) => (isResource(value) ? resourceWith(value, known) : value);
  const whole: DataValue = data.kind === 'list' ? { ...data, items: data.items.map(seen) } : seen(data);
  return {
    kind: 'object',
    members: answer.members
      .filter(({ name }) => name !== 'included')
      .map((member) => (member.name === 'data' ? { name: 'data', value: whole } : member)),
  };
}

function resourceWith(resource: DataObject, known: ReadonlyMap<string, DataValue>): DataObject {
  const relationships = memberNamed(resource, 'relationships');
  if (relationships?.kind !== 'object') return resource;
  const related = relationships.members.flatMap(({ name, value }) => {
    const found = value.kind === 'object' ? targetOf(memberNamed(value, 'data'), known) : null;
    return found === null ? [] : [{ name, value: found }];
  });
  return {
    kind: 'object',
    members: [...resource.members.filter(({ name }) => name !== 'relationships'), ...related],
  };
}

/** The resources that a relationship points to; null if none of them is included. */
function targetOf(data: DataValue | null, known: ReadonlyMap<string, DataValue>): DataValue | null {
  if (data === null) return null;
  if (data.kind !== 'list') return known.get(keyOf(data) ?? '') ?? null;
  const items = data.items.flatMap((item) => known.get(keyOf(item) ?? '') ?? []);
  return items.length === 0 ? null : { kind: 'list', items };
}

function keyOf(value: DataValue): string | null {
  if (value.kind !== 'object') return null;
  const [type, id] = [textNamed(value, 'type'), textNamed(value, 'id')];
  return type === null || id === null ? null : JSON.stringify([type, id]);
}
