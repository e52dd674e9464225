import { memberOf } from '../../json/json-node.ts';
import { appendMember } from '../../json/member-edits.ts';
import type { Path } from '../../json/path.ts';
import { nodeOf } from '../../json/places/node-of.ts';
import type { Edited } from './list-edit.ts';

/**
 * Writes a member of the object at `path`, as JSON. Replaces its value if it's there, or else adds it after the last
 * member that precedes it in `order`. Null if there's no such object, or it has that value already.
 */
export function setMember(
  text: string,
  path: Path,
  name: string,
  json: string,
  order: readonly string[] = [],
): Edited | null {
  const node = nodeOf(text, path);
  if (node === null || node.type !== 'object' || node.members === null) return null;
  const member = memberOf(node, name);
  if (member !== null) {
    const { value, key } = member;
    if (value === null || key === null) return null;
    if (text.slice(value.start, value.end) === json) return null;
    const edits = [{ start: value.start, end: value.end, text: json }];
    return { edits, select: { start: value.start, end: value.start + json.length }, path };
  }
  const raw = `${JSON.stringify(name)}: ${json}`;
  const before = order.slice(0, Math.max(0, order.indexOf(name)));
  const last = node.members.findLastIndex((other) => before.includes(String(other.name)));
  const following = node.members[last + 1];
  const edit =
    following === undefined || last === -1
      ? appendMember(text, node, raw)
      : appendMember(text, { ...node, members: node.members.slice(0, last + 1) }, raw);
  const start = edit.start + edit.text.indexOf(raw) + raw.length - json.length;
  return { edits: [edit], select: { start, end: start + json.length }, path };
}
