import { nodeAt, wantPaths } from '../../json/json-node.ts';
import type { Path } from '../../json/path.ts';
import { readJson } from '../../json/read-json.ts';
import { kindOf } from '../assist/kind-of.ts';
import type { ComponentKind } from '../format/drawn.ts';

/** Which component stands at `path` of a text that may be broken elsewhere; null where none does. */
export function kindAt(text: string, path: Path): ComponentKind | null {
  const { root } = readJson(text, wantPaths([path]));
  return root === null ? null : kindOf(nodeAt(root, path)?.node ?? null);
}
