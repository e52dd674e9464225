import { memberOf } from '../../json/json-node.ts';
import type { Path } from '../../json/path.ts';
import { nodeOf } from '../../json/places/node-of.ts';
import { componentTable } from '../format/components/table.ts';
import type { ComponentKind } from '../format/drawn.ts';

/** The current name of a field and its former ones. */
export function spellingsOf(kind: ComponentKind, field: string): readonly string[] {
  const former = Object.entries(componentTable[kind].deprecated)
    .filter(([, today]) => today === field)
    .map(([name]) => name);
  return [field, ...former];
}

/** The name of a field in the object at `body`: a former one if only that is there. */
export function spellingAt(text: string, body: Path, kind: ComponentKind, field: string): string {
  const node = nodeOf(text, body);
  if (node === null) return field;
  return spellingsOf(kind, field).find((name) => memberOf(node, name) !== null) ?? field;
}
