import type { DataList, DataObject } from './data-value.ts';

/** A key that counts or identifies: `u_81`, `2026-11-20`, `ada@example.com`. */
const SAYS_WHICH = /[\d@]/;

/** Turns `{ "u_81": { … }, "u_82": { … } }`, if all its objects are alike, into a list; null for other objects. */
export function keyedObjects({ members }: DataObject): DataList | null {
  if (members.length < 2) return null;
  const [first] = members;
  const shape = first === undefined ? null : shapeOf(first.value);
  if (shape === null) return null;
  const items: DataObject[] = [];
  for (const { name, value } of members) {
    if (value.kind !== 'object' || !SAYS_WHICH.test(name) || shapeOf(value) !== shape) return null;
    const hasId = value.members.some((member) => /^(?:id|key|uuid)$/i.test(member.name));
    items.push(
      hasId
        ? value
        : {
            kind: 'object',
            members: [...value.members, { name: 'id', value: { kind: 'text', text: name } }],
          },
    );
  }
  return { kind: 'list', items };
}

/** The sorted names of an object's members; null if there are so few that they may match by chance. */
function shapeOf(value: DataObject['members'][number]['value']): string | null {
  if (value.kind !== 'object' || value.members.length < 2) return null;
  return JSON.stringify(value.members.map(({ name }) => name).sort());
}
