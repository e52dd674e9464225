import { useState } from 'react';
import { inWords } from '../../../cards/assist/field-words.ts';
import { isObject, type Json } from '../../../json/json.ts';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { type FieldProps, INPUT, shownText } from './field-props.ts';

/** Identifies something in one of several ways: a user by ID, email address or machine user ID. */
export function IdentifierControl({
  label,
  field,
  value,
  mixed,
  describedBy,
  invalid,
  onChange,
}: FieldProps) {
  const options = field.rule.kind === 'identifier' ? field.rule.options : [];
  const written = isObject(value) ? options.find((option) => isSet(value[option])) : undefined;
  const [chosen, setChosen] = useState<string | null>(null);
  const by = written ?? chosen ?? options[0] ?? '';
  const shown = mixed || !isObject(value) ? '' : shownText(value[by]);
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5" aria-describedby={describedBy}>
      <legend className="sr-only">{label}</legend>
      <SegmentedControl
        label={`${label} by`}
        options={options.map((option) => ({ value: option, label: inWords(option) }))}
        value={by}
        onValueChange={(next) => {
          setChosen(next);
          onChange({ [next]: shown }, false);
        }}
      />
      <input
        type="text"
        spellCheck={false}
        autoCapitalize="off"
        aria-label={inWords(by)}
        aria-invalid={invalid || undefined}
        placeholder={mixed ? 'Several values' : undefined}
        className={`h-8.5 ${INPUT}`}
        value={shown}
        onChange={(event) => onChange({ [by]: event.currentTarget.value }, true)}
      />
    </fieldset>
  );
}

function isSet(value: Json): boolean {
  return value !== undefined && value !== null;
}
