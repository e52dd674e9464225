import { kindOf } from '../assist/kind-of.ts';
import type { ComponentKind } from '../drawn.ts';
import { nodeAt, wantPaths } from '../json-node.ts';
import type { Path } from '../path.ts';
import { readJson } from '../read-json.ts';

/** Which component stands at `path` of a text that may be broken elsewhere; null where none does. */
export function kindAt(text: string, path: Path): ComponentKind | null {
  const { root } = readJson(text, wantPaths([path]));
  return root === null ? null : kindOf(nodeAt(root, path)?.node ?? null);
}
