import { indentOf, reindented } from '../../json/indentation.ts';
import { nodeAt, wantPaths } from '../../json/json-node.ts';
import type { Path } from '../../json/path.ts';
import { readJson } from '../../json/read-json.ts';
import { siblingsFrom } from './siblings.ts';

/** Components or cards as JSON for the clipboard: one as written, several as a list. Null if they don't exist. */
export function copiedText(text: string, path: Path, count = 1): string | null {
  const dedented = (start: number, end: number) =>
    reindented(text.slice(start, end), indentOf(text, start), '');
  if (path.length === 0) {
    const { root } = readJson(text, wantPaths([], [[]]));
    const node = root === null ? null : nodeAt(root, [])?.node;
    return node === null || node === undefined ? null : dedented(node.start, node.end);
  }
  const items = siblingsFrom(text, path, count)?.items.map(({ start, end }) => dedented(start, end));
  if (items === undefined) return null;
  return items.length === 1 ? (items[0] ?? null) : `[\n${items.join(',\n')}\n]`;
}
