import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useId, useRef } from 'react';
import { placeAfterKey } from './select-keys.ts';
import { useOptionList } from './use-option-list.tsx';

interface ComboFieldProps {
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  /** Values to choose from. Any other text can be typed. */
  suggestions: readonly string[];
  placeholder: string;
  describedBy: string | undefined;
  invalid: boolean | undefined;
  onFocus: () => void;
  onBlur: () => void;
  /** Class of the input. */
  className: string;
}

/** A text field with a list of common values. The focus stays in the field. */
export function ComboField({
  label,
  value,
  onValueChange,
  suggestions,
  placeholder,
  describedBy,
  invalid,
  onFocus,
  onBlur,
  className,
}: ComboFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const options = suggestions.map((text) => ({ value: text, label: text }));
  const chosen = suggestions.indexOf(value);
  const { frame, open, active, setActive, show, close, choose, fetchAhead, comboBox, list } = useOptionList({
    id,
    label,
    options,
    chosen,
    onChoose(place) {
      const text = suggestions[place];
      if (text !== undefined && text !== value) onValueChange(text);
    },
  });

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey) return;
    if (!open) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      show(Math.max(chosen, 0));
    } else if (event.key === 'Enter' || (event.altKey && event.key === 'ArrowUp')) {
      choose(active);
    } else if (event.key === 'Home' || event.key === 'End') {
      // These keys move the caret.
      return;
    } else {
      const next = placeAfterKey(event.key, active, options);
      if (next === null) return;
      setActive(next);
    }
    event.preventDefault();
  }
  function toggle() {
    input.current?.focus();
    if (open) close();
    else show(chosen);
  }

  return (
    <div ref={frame} className="relative flex min-w-0 flex-1">
      <input
        ref={input}
        type="text"
        id={id}
        autoComplete="off"
        aria-label={label}
        aria-autocomplete="none"
        {...comboBox}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        placeholder={placeholder}
        className={`pr-8! pointer-coarse:pr-11! ${className}`}
        value={value}
        onFocus={() => {
          fetchAhead();
          onFocus();
        }}
        onBlur={() => {
          close();
          onBlur();
        }}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          close();
          onValueChange(event.currentTarget.value);
        }}
      />
      {/* For pointers only: the keyboard opens the list from the field. */}
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        onMouseDown={(event) => event.preventDefault()}
        onClick={toggle}
        className="absolute inset-y-0 right-0 flex w-8 cursor-pointer items-center justify-center text-muted pointer-coarse:w-11"
      >
        <ChevronDown size={14} />
      </button>
      {list}
    </div>
  );
}
