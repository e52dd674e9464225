import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { PartSlot, part } from '../part.tsx';
import { placeAfterKey } from './select-keys.ts';

const loadList = () => import('./select-list.tsx');
const SelectList = part(async () => ({ default: (await loadList()).SelectList }));

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
  /** Of the input. */
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
  const frame = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const [active, setActive] = useState(-1);
  const options = suggestions.map((text) => ({ value: text, label: text }));
  const chosen = suggestions.indexOf(value);

  function show(place: number) {
    setActive(place);
    setWanted(true);
    setOpen(true);
  }
  function choose(place: number) {
    const text = suggestions[place];
    setOpen(false);
    if (text !== undefined && text !== value) onValueChange(text);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey) return;
    if (!open) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      show(Math.max(chosen, 0));
    } else if (event.key === 'Enter' || (event.altKey && event.key === 'ArrowUp')) {
      choose(active);
    } else if (event.key === 'Home' || event.key === 'End') {
      // The caret's own keys.
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
    if (open) setOpen(false);
    else show(chosen);
  }

  return (
    <div ref={frame} className="relative flex min-w-0 flex-1">
      <input
        ref={input}
        type="text"
        id={id}
        role="combobox"
        autoComplete="off"
        aria-label={label}
        aria-autocomplete="none"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        placeholder={placeholder}
        className={`pr-8! pointer-coarse:pr-11! ${className}`}
        value={value}
        onFocus={() => {
          void loadList().catch(() => undefined);
          onFocus();
        }}
        onBlur={() => {
          setOpen(false);
          onBlur();
        }}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setOpen(false);
          onValueChange(event.currentTarget.value);
        }}
      />
      {/* For pointers. Keys open the list from the field. */}
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
      {wanted ? (
        <PartSlot
          onFail={() => {
            setWanted(false);
            setOpen(false);
          }}
        >
          <SelectList
            id={id}
            label={label}
            options={options}
            chosen={chosen}
            active={active}
            open={open}
            field={frame}
            onActiveChange={setActive}
            onChoose={choose}
            onClose={() => setOpen(false)}
          />
        </PartSlot>
      ) : null}
    </div>
  );
}
