import type { Path } from '../../json/path.ts';
import { nodeOf } from '../../json/places/node-of.ts';
import { kindOf } from '../assist/kind-of.ts';
import type { ComponentKind } from '../format/drawn.ts';

/** The kind of the component at `path`, in a text that may be broken elsewhere; null if there's no component. */
export function kindAt(text: string, path: Path): ComponentKind | null {
  return kindOf(nodeOf(text, path));
}
