import { difference } from '../difference.ts';
import { type JsonMember, type JsonNode, type Wanted, wantStep } from '../json-node.ts';
import type { TextEdit } from '../problem.ts';
import { readJson } from '../read-json.ts';
import { readStrictly } from '../read-text.ts';

/** The places of a text's values. */
export interface ReadNodes {
  /** Null if nothing could be read. */
  root: JsonNode | null;
  /** The text is JSON, and no object in it has a key twice. */
  isRight: boolean;
}

/**
 * Reads one version of a text after another, like `readJson` with the same `wanted`. If the text was right before and
 * the change is inside an object or array, it reads only the innermost located one around the change, so a keystroke
 * in a large text costs little more than in a small one.
 */
export function createNodeReader(wanted: Wanted): (text: string) => ReadNodes {
  let former = '';
  let known: ReadNodes = { root: null, isRight: false };
  return (text) => {
    if (text === former) return known;
    known = readChange(former, known, text, wanted) ?? readWhole(text, wanted);
    former = text;
    return known;
  };
}

function readWhole(text: string, wanted: Wanted): ReadNodes {
  const { root, issues } = readJson(text, wanted);
  return { root, isRight: issues.length === 0 };
}

/** Null if more than one part changed, or if the changed part isn't right now. */
function readChange(
  former: string,
  { root, isRight }: ReadNodes,
  text: string,
  wanted: Wanted,
): ReadNodes | null {
  if (!isRight || root === null) return null;
  const change = difference(former, text);
  if (change === null || !isAround(root, change)) return null;
  const reread = rereadWithin(root, { change, text, by: text.length - former.length }, wanted, 0);
  return reread && { root: reread, isRight: true };
}

interface Changed {
  /** Its offsets refer to the previous text. */
  change: TextEdit;
  text: string;
  /** How much longer the text is now. */
  by: number;
}

function rereadWithin(
  node: JsonNode,
  changed: Changed,
  wanted: Wanted | null,
  depth: number,
): JsonNode | null {
  const { change, by } = changed;
  const members = node.members ?? [];
  const at = members.findIndex(({ value }) => value !== null && isAround(value, change));
  const member = members[at];
  if (member === undefined || member.value === null) return rereadNode(node, changed, wanted, depth);
  const value = rereadWithin(member.value, changed, wanted && wantStep(wanted, member.name), depth + 1);
  if (value === null) return null;
  return {
    ...node,
    end: node.end + by,
    members: members.map((each, index) => {
      if (index < at) return each;
      return index === at ? { ...each, end: each.end + by, value } : movedMember(each, by);
    }),
  };
}

function rereadNode(
  node: JsonNode,
  { text, by }: Changed,
  wanted: Wanted | null,
  depth: number,
): JsonNode | null {
  const { start } = node;
  const end = node.end + by;
  const written = text.slice(start, end);
  const strict = readStrictly(written, depth);
  if (strict === null || strict.repeats()) return null;
  const { root } = readJson(written, wanted);
  return root === null ? { ...node, end } : moved(root, start);
}

function isAround({ type, start, end }: JsonNode, change: TextEdit): boolean {
  return type !== 'other' && start < change.start && change.end < end;
}

function moved(node: JsonNode, by: number): JsonNode {
  const { start, end, members } = node;
  return {
    ...node,
    start: start + by,
    end: end + by,
    members: members?.map((member) => movedMember(member, by)) ?? null,
  };
}

function movedMember(member: JsonMember, by: number): JsonMember {
  const { start, end, key, value } = member;
  return {
    ...member,
    start: start + by,
    end: end + by,
    key: key && { start: key.start + by, end: key.end + by },
    value: value && moved(value, by),
  };
}
