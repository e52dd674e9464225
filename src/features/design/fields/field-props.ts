import type { Field } from '../../../cards/format/field.ts';
import type { Json } from '../../../json/json.ts';

/** The props of every field's control. */
export interface FieldProps {
  /** The accessible name. */
  label: string;
  field: Field;
  /** Undefined if the field isn't there. `mixed` is true if several components differ. */
  value: Json;
  mixed: boolean;
  describedBy: string | undefined;
  invalid: boolean;
  /** With `typed`, all changes of one visit to the control are one undo step. Without it, each change is a step. */
  onChange: (value: Json, typed: boolean) => void;
}

export const INPUT =
  'ui-field w-full min-w-0 px-2.5 text-[13px] text-ink placeholder:text-faint aria-invalid:border-error';

/** A value as a text box shows it: text as it is, nothing for null, and JSON for anything else. */
export function shownText(value: Json): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}
