import { spaceBefore } from './indentation.ts';
import type { JsonMember, JsonNode } from './json-node.ts';
import type { TextEdit } from './problem.ts';

/**
 * Edits that remove members from an object or array, each with its comma. The remaining members stay as they are.
 */
export function removeMembers(node: JsonNode, remove: readonly JsonMember[]): TextEdit[] {
  const members = node.members ?? [];
  const gone = new Set(remove.map((member) => indexOfMember(members, member)));
  let firstKept = 0;
  while (gone.has(firstKept)) firstKept += 1;
  if (firstKept === members.length) return [{ start: node.start + 1, end: node.end - 1, text: '' }];
  const edits: TextEdit[] = [];
  for (const index of gone) {
    const [before, member, after] = [members[index - 1], members[index], members[index + 1]];
    if (member === undefined) continue;
    if (index > firstKept && before !== undefined) {
      edits.push({ start: before.end, end: member.end, text: '' });
    } else if (after !== undefined) {
      edits.push({ start: member.start, end: after.start, text: '' });
    }
  }
  return edits;
}

/** A binary search, since there may be 70,000 members. They are in text order. */
function indexOfMember(members: readonly JsonMember[], { start }: JsonMember): number {
  let [low, high] = [0, members.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((members[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The edit that adds a member, written as `raw`, at the end of an object or array, using its spacing. */
export function appendMember(text: string, node: JsonNode, raw: string): TextEdit {
  const members = node.members ?? [];
  const first = members[0];
  const last = members.at(-1);
  if (first === undefined || last === undefined) {
    return { start: node.start + 1, end: node.end - 1, text: raw };
  }
  const space = spaceBefore(text, node.start + 1, first.start);
  return { start: last.end, end: last.end, text: `,${space === '' ? ' ' : space}${raw}` };
}

/** Like `appendMember`, but at the beginning. */
export function prependMember(text: string, node: JsonNode, raw: string): TextEdit {
  const first = node.members?.[0];
  if (first === undefined) return { start: node.start + 1, end: node.end - 1, text: raw };
  const space = spaceBefore(text, node.start + 1, first.start);
  return { start: first.start, end: first.start, text: `${raw},${space === '' ? ' ' : space}` };
}
