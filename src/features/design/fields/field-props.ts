import type { Field } from '../../../cards/format/field.ts';
import type { Json } from '../../../json/json.ts';

/** What every control of a field is given. */
export interface FieldProps {
  /** The accessible name. */
  label: string;
  field: Field;
  /** Undefined where it isn't there; `mixed` where several components differ. */
  value: Json;
  mixed: boolean;
  describedBy: string | undefined;
  invalid: boolean;
  /** Keys of one visit to the control are one undo step; a choice is a step of its own. */
  onChange: (value: Json, typed: boolean) => void;
}

export const INPUT =
  'ui-field w-full min-w-0 px-2.5 text-[13px] text-ink placeholder:text-faint aria-invalid:border-error';

/** A value as a text box shows it: what isn't text is shown as it is written. */
export function shownText(value: Json): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}
