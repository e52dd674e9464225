import type { JsonNode } from '../../json/json-node.ts';
import { isComponentKind } from '../format/components/table.ts';
import type { ComponentKind } from '../format/drawn.ts';

/** Which component an object is, judging by its first key that names one. */
export function kindOf(node: JsonNode | null): ComponentKind | null {
  for (const { name } of node?.members ?? []) {
    if (typeof name === 'string' && isComponentKind(name)) return name;
  }
  return null;
}
