import type { Json } from '../../json/json.ts';
import type { Path } from '../../json/path.ts';
import { componentTable } from '../format/components/table.ts';
import type { ComponentKind } from '../format/drawn.ts';
import type { Edited } from './list-edit.ts';
import { setMember } from './set-member.ts';
import { spellingAt } from './spelling.ts';

/**
 * Writes a field of the component at `path` under the name that's already there: a former name stays until it's
 * renamed. Null if the component's fields can't be determined, or if the field has that value already.
 */
export function setField(
  text: string,
  path: Path,
  kind: ComponentKind,
  field: string,
  value: Json,
): Edited | null {
  const body = [...path, kind];
  const name = spellingAt(text, body, kind, field);
  const edited = setMember(text, body, name, JSON.stringify(value), Object.keys(componentTable[kind].fields));
  return edited && { ...edited, path };
}
