import { componentTable } from '../../cards/format/components/table.ts';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import type { Field } from '../../cards/format/field.ts';

/** The field that is edited in place: a component's text, or its date and time. Null if it has neither. */
export function mainField(kind: ComponentKind): { name: string; field: Field } | null {
  const fields = Object.entries(componentTable[kind].fields);
  const found =
    fields.find(([, { role }]) => role === 'words') ??
    fields.find(([, { rule }]) => rule.kind === 'text' || rule.kind === 'date-time');
  return found === undefined ? null : { name: found[0], field: found[1] };
}
