import { type ReactNode, useId } from 'react';

interface SwitchProps {
  label: ReactNode;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  hint?: ReactNode;
  disabled?: boolean;
}

/** An on/off choice that takes effect at once. */
export function Switch({ label, checked, onCheckedChange, hint, disabled = false }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-2.5">
      <button
        type="button"
        role="switch"
        id={id}
        aria-checked={checked}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        disabled={disabled}
        onClick={() => onCheckedChange(!checked)}
        className="-my-0.5 flex h-6 w-8 shrink-0 cursor-pointer items-center rounded-full disabled:cursor-not-allowed disabled:opacity-50"
      >
        <span
          className={`ui-switch relative h-4.5 w-full rounded-full border ${checked ? 'border-accent bg-accent' : 'border-faint bg-sunken'}`}
        >
          <span
            className={`ui-slide absolute top-0.5 left-0.5 size-3 rounded-full ${checked ? 'translate-x-3.5 bg-on-accent' : 'bg-faint'}`}
          />
        </span>
      </button>
      <div className="min-w-0 text-[13px]">
        <label id={`${id}-label`} htmlFor={id} className="cursor-pointer text-ink">
          {label}
        </label>
        {hint ? (
          <p id={`${id}-hint`} className="text-[12px] text-muted">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
