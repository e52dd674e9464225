import { isComponentKind } from '../components/table.ts';
import type { ComponentKind } from '../drawn.ts';
import type { JsonNode } from '../json-node.ts';

/** Which component an object is, told by its first key that names one. */
export function kindOf(node: JsonNode | null): ComponentKind | null {
  for (const { name } of node?.members ?? []) {
    if (typeof name === 'string' && isComponentKind(name)) return name;
  }
  return null;
}
