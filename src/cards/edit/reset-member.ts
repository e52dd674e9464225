import { nodeAt, wantPaths } from '../../json/json-node.ts';
import { removeMembers } from '../../json/member-edits.ts';
import type { Path } from '../../json/path.ts';
import { readJson } from '../../json/read-json.ts';
import type { ComponentKind } from '../format/drawn.ts';
import type { Edited } from './list-edit.ts';
import { spellingsOf } from './spelling.ts';

/** Removes an optional field from the component at `path`, under all its names. */
export function resetField(text: string, path: Path, kind: ComponentKind, field: string): Edited | null {
  const edited = resetMember(text, [...path, kind], spellingsOf(kind, field));
  return edited && { ...edited, path };
}

/** Removes members from the object at `path`. Null if it has no members with these names. */
export function resetMember(text: string, path: Path, names: readonly string[]): Edited | null {
  const { root } = readJson(text, wantPaths([], [path]));
  const node = root === null ? null : (nodeAt(root, path)?.node ?? null);
  const members = (node?.members ?? []).filter(({ name }) => names.includes(String(name)));
  if (node === null || node.type !== 'object' || members.length === 0) return null;
  const edits = removeMembers(node, members);
  const start = edits[0]?.start ?? node.start;
  return { edits, select: { start, end: start }, path };
}
