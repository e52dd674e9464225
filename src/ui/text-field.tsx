import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react';

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> {
  label: string;
  /** The label is read out but not shown; use only if its surroundings say the same. */
  labelHidden?: boolean;
  hint?: ReactNode;
  error?: string | null;
  value: string;
  onValueChange: (value: string) => void;
  /** Shown inside the frame, before and after the text. */
  before?: ReactNode;
  after?: ReactNode;
  mono?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** A line of text with its label, and its hint and error tied to it. */
export function TextField({
  label,
  labelHidden = false,
  hint,
  error = null,
  value,
  onValueChange,
  before,
  after,
  mono = false,
  id,
  className = '',
  ...rest
}: TextFieldProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  const hintId = `${inputId}-hint`;
  const errorId = `${inputId}-error`;
  const described = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ');
  return (
    <div className={`flex min-w-0 flex-col gap-1.5 ${className}`}>
      <label htmlFor={inputId} className={labelHidden ? 'sr-only' : 'text-[12px] font-medium text-muted'}>
        {label}
      </label>
      <div className={`ui-field flex h-8.5 items-center gap-2 px-2.5 ${error ? 'border-error' : ''}`}>
        {before}
        <input
          id={inputId}
          value={value}
          onChange={(event) => onValueChange(event.currentTarget.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={described === '' ? undefined : described}
          className={`h-full w-full min-w-0 bg-transparent text-[13px] text-ink placeholder:text-faint ${mono ? 'font-mono' : ''}`}
          {...rest}
        />
        {after}
      </div>
      {hint ? (
        <p id={hintId} className="text-[12px] text-muted">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={errorId} className="text-[12px] text-error">
          {error}
        </p>
      ) : null}
    </div>
  );
}
