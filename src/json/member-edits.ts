import type { JsonMember, JsonNode } from './json-node.ts';
import type { TextEdit } from './problem.ts';

/**
 * Edits that take members out of an object or array, each with the comma that goes with it. What stays is
 * not touched; null when they are not all there.
 */
export function removeMembers(node: JsonNode, remove: readonly JsonMember[]): TextEdit[] {
  const members = node.members ?? [];
  const [only] = remove;
  if (only !== undefined && remove.length === 1) {
    // Without going through all the others: there may be 70,000.
    const index = members.indexOf(only);
    const [before, after] = [members[index - 1], members[index + 1]];
    const start = before?.end ?? (after === undefined ? node.start + 1 : only.start);
    const end = before === undefined ? (after?.start ?? node.end - 1) : only.end;
    return [{ start, end, text: '' }];
  }
  const gone = new Set(remove);
  if (members.every((member) => gone.has(member))) {
    return [{ start: node.start + 1, end: node.end - 1, text: '' }];
  }
  const edits: TextEdit[] = [];
  let kept = false;
  members.forEach((member, index) => {
    const before = members[index - 1];
    const after = members[index + 1];
    if (!gone.has(member)) {
      kept = true;
    } else if (kept && before !== undefined) {
      edits.push({ start: before.end, end: member.end, text: '' });
    } else if (after !== undefined) {
      edits.push({ start: member.start, end: after.start, text: '' });
    }
  });
  return edits;
}

/** The edit that adds a member, written as `raw`, at the end of an object or array, in its style. */
export function appendMember(text: string, node: JsonNode, raw: string): TextEdit {
  const members = node.members ?? [];
  const first = members[0];
  const last = members.at(-1);
  if (first === undefined || last === undefined) {
    return { start: node.start + 1, end: node.end - 1, text: raw };
  }
  const space = /\s*$/.exec(text.slice(node.start + 1, first.start))?.[0] ?? '';
  return { start: last.end, end: last.end, text: `,${space === '' ? ' ' : space}${raw}` };
}
