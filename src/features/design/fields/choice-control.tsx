import { valueInWords } from '../../../cards/assist/field-words.ts';
import { moveFocus } from '../../../ui/roving-focus.ts';
import { ChoiceSample } from './choice-sample.tsx';
import type { FieldProps } from './field-props.ts';

/** A few values to choose from, each drawn as it will look. Without a value, the default is chosen. */
export function ChoiceControl({ label, field, value, mixed, describedBy, onChange }: FieldProps) {
  const values = field.values ?? [];
  const chosen = mixed ? null : typeof value === 'string' ? value : field.default;
  const stop = values.some((option) => option === chosen) ? chosen : values[0];
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      className="flex gap-1.5"
      onKeyDown={(event) => moveFocus(event, 'radio')}
    >
      {values.map((option) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio can't look like its value
        <button
          key={option}
          type="button"
          role="radio"
          aria-checked={option === chosen}
          aria-label={valueInWords(option)}
          tabIndex={option === stop ? 0 : -1}
          className="flex h-12 min-w-0 flex-1 cursor-pointer flex-col items-center justify-center gap-1 rounded-md border border-line bg-raised px-0.5 text-[12px] text-muted hover:bg-hover aria-checked:border-accent aria-checked:bg-accent-soft aria-checked:text-ink aria-checked:ring-1 aria-checked:ring-accent"
          onClick={() => onChange(option, false)}
        >
          <ChoiceSample role={field.role} value={option} />
          <span className="max-w-full truncate">{valueInWords(option)}</span>
        </button>
      ))}
    </div>
  );
}
