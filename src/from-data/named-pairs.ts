import type { DataList, DataMember, DataObject } from './data-value.ts';

const NAMING = new Set(['name', 'key', 'label', 'field', 'title', 'attribute', 'property']);
/** Members that may be beside a name and its value and can be ignored. */
const BESIDE = new Set(['id', 'type', 'kind', 'namespace', 'description', '__typename']);

/** Turns `[{ "name": "Plan", "value": "Pro" }, …]` into an object with a member for each; null for other lists. */
export function namedPairs(list: DataList): DataObject | null {
  if (list.items.length < 2) return null;
  const members: DataMember[] = [];
  const names = new Set<string>();
  for (const item of list.items) {
    const member = item.kind === 'object' ? pairIn(item) : null;
    if (member === null || names.has(member.name)) return null;
    names.add(member.name);
    members.push(member);
  }
  return { kind: 'object', members };
}

function pairIn({ members }: DataObject): DataMember | null {
  let name: string | null = null;
  let value: DataMember['value'] | null = null;
  for (const member of members) {
    if (member.name === 'value') value = member.value;
    else if (NAMING.has(member.name) && name === null && member.value.kind === 'text')
      name = member.value.text;
    else if (!BESIDE.has(member.name)) return null;
  }
  if (name === null || name.trim() === '' || value === null) return null;
  return value.kind === 'object' || value.kind === 'list' ? null : { name, value };
}
