import type { Path } from './path.ts';
import type { TextRange } from './problem.ts';

/** The place of a value in a text. `members` are kept only along the requested paths. */
export interface JsonNode extends TextRange {
  type: 'object' | 'array' | 'other';
  /** Properties or items in text order; null if they weren't requested. */
  members: JsonMember[] | null;
}

/** One property of an object or one item of an array; its range includes the key. */
export interface JsonMember extends TextRange {
  name: string | number;
  /** The key with its quotes; null for items. */
  key: TextRange | null;
  /** Null if the value couldn't be read. */
  value: JsonNode | null;
}

/** A text and the places of its values. */
export interface Located {
  text: string;
  root: JsonNode;
}

/** Which parts of a text to locate. `everything`: also everything below. */
export interface Wanted {
  everything: boolean;
  steps: Map<string | number, Wanted>;
}

export const WANT_EVERYTHING: Wanted = { everything: true, steps: new Map() };

/** Requests these paths: everything below the deep ones, and only the own members of the shallow ones. */
export function wantPaths(deep: Iterable<Path>, shallow: Iterable<Path> = []): Wanted {
  const root: Wanted = { everything: false, steps: new Map() };
  for (const path of deep) {
    wantPath(root, path).everything = true;
  }
  for (const path of shallow) {
    wantPath(root, path);
  }
  return root;
}

function wantPath(root: Wanted, path: Path): Wanted {
  let wanted = root;
  for (const step of path) {
    const next: Wanted = wanted.steps.get(step) ?? { everything: false, steps: new Map() };
    wanted.steps.set(step, next);
    wanted = next;
  }
  return wanted;
}

/** What is wanted one step further down; null if nothing. */
export function wantStep(wanted: Wanted | null, step: string | number): Wanted | null {
  if (wanted === null || wanted.everything) return wanted;
  return wanted.steps.get(step) ?? null;
}

/**
 * Objects with this many members are indexed by name. Otherwise a hundred problems in an object of 70,000 keys would
 * search all the keys hundreds of times.
 */
const MANY = 16;
const indexes = new WeakMap<readonly JsonMember[], Map<string | number, JsonMember[]>>();

function indexOf(members: readonly JsonMember[]): Map<string | number, JsonMember[]> {
  const known = indexes.get(members);
  if (known !== undefined) return known;
  const index = new Map<string | number, JsonMember[]>();
  for (const member of members) {
    const same = index.get(member.name);
    if (same === undefined) {
      index.set(member.name, [member]);
    } else {
      same.push(member);
    }
  }
  indexes.set(members, index);
  return index;
}

/** The members with this name, in text order. */
export function membersNamed(node: JsonNode, name: string | number): readonly JsonMember[] {
  return indexOf(node.members ?? []).get(name) ?? [];
}

/** The member with this name. For a repeated key it's the last one, as in JSON.parse. */
export function memberOf(node: JsonNode, name: string | number): JsonMember | null {
  if (node.type === 'array') return typeof name === 'number' ? (node.members?.[name] ?? null) : null;
  const members = node.members ?? [];
  return members.length < MANY
    ? (members.findLast((member) => member.name === name) ?? null)
    : (indexOf(members).get(name)?.at(-1) ?? null);
}

/** The value at a path and the member that contains it (null at the root); null if there isn't one. */
export function nodeAt(
  root: JsonNode,
  path: Path,
): { node: JsonNode | null; member: JsonMember | null } | null {
  let node: JsonNode | null = root;
  let member: JsonMember | null = null;
  for (const step of path) {
    member = node === null ? null : memberOf(node, step);
    if (member === null) return null;
    node = member.value;
  }
  return { node, member };
}
