import type { ReactNode } from 'react';
import { moveFocus } from './roving-focus.ts';

interface SegmentedControlProps<T extends string> {
  label: string;
  options: readonly { value: T; label: ReactNode }[];
  value: T;
  onValueChange: (value: T) => void;
  disabled?: boolean;
}

/** One choice out of a few, all visible. */
export function SegmentedControl<T extends string>({
  label,
  options,
  value,
  onValueChange,
  disabled = false,
}: SegmentedControlProps<T>) {
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className="inline-flex w-fit rounded-md bg-sunken p-0.5"
      onKeyDown={(event) => moveFocus(event, 'radio')}
    >
      {options.map((option) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio can't look like a segment unless it's hidden
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          disabled={disabled}
          onClick={() => onValueChange(option.value)}
          className="h-6.5 cursor-pointer rounded px-2.5 text-[12px] font-medium whitespace-nowrap text-muted hover:text-ink disabled:cursor-not-allowed disabled:opacity-50 aria-checked:bg-raised aria-checked:text-ink aria-checked:shadow-tab"
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
