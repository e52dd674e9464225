import type { Path } from '../../json/path.ts';
import { nodeOf } from '../../json/places/node-of.ts';
import { kindOf } from '../assist/kind-of.ts';
import type { ComponentKind } from '../format/drawn.ts';

/** Which component stands at `path` of a text that may be broken elsewhere; null where none does. */
export function kindAt(text: string, path: Path): ComponentKind | null {
  return kindOf(nodeOf(text, path));
}
