import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useId, useRef } from 'react';
import { placeAfterKey, placeOfTyped, type SelectOption } from './select-keys.ts';
import { useOptionList } from './use-option-list.tsx';

interface SelectProps<Value extends string> {
  label: string;
  /** Where the label is; hide it only if its surroundings say the same. */
  labelIs?: 'above' | 'beside' | 'hidden';
  options: readonly SelectOption<Value>[];
  /** Null while nothing is chosen. */
  value: Value | null;
  onValueChange: (value: Value) => void;
  /** Shown while nothing is chosen. */
  placeholder?: string;
  size?: 'm' | 's';
  className?: string;
}

const FRAMES = {
  above: 'flex-col gap-1.5 text-[12px] font-medium',
  beside: 'items-center gap-2 text-[13px]',
  hidden: '',
} as const;
const SIZES = { m: 'h-8.5 px-2.5 text-[13px]', s: 'h-7 px-2 text-[12px]' } as const;
/** Letters typed within this time of each other belong to one word. */
const WORD_MS = 700;
const OPENING = new Set(['Enter', ' ', 'ArrowDown', 'ArrowUp', 'Home', 'End']);

/** One choice out of many, shown in a list that opens beside the field. The focus stays on the field. */
export function Select<Value extends string>({
  label,
  labelIs = 'above',
  options,
  value,
  onValueChange,
  placeholder = '',
  size = 'm',
  className = '',
}: SelectProps<Value>) {
  const id = useId();
  const typed = useRef({ text: '', at: Number.NEGATIVE_INFINITY });
  const chosen = options.findIndex((option) => option.value === value);
  const { frame, open, active, setActive, show, close, choose, fetchAhead, comboBox, list } = useOptionList({
    id,
    label,
    options,
    chosen,
    onChoose(place) {
      const option = options[place];
      if (option !== undefined && option.value !== value) onValueChange(option.value);
    },
  });

  /** What's typed so far, or null for a key that types nothing. A word can have a space, but not start with one. */
  function wordWith(event: KeyboardEvent): string | null {
    const isCharacter = [...event.key].length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    const goesOn = event.timeStamp - typed.current.at < WORD_MS;
    if (!isCharacter || (event.key === ' ' && !goesOn)) {
      if (event.key !== 'Shift') typed.current.at = Number.NEGATIVE_INFINITY;
      return null;
    }
    typed.current = { text: (goesOn ? typed.current.text : '') + event.key, at: event.timeStamp };
    return typed.current.text;
  }
  function onKeyDown(event: KeyboardEvent) {
    const word = wordWith(event);
    const from = open ? active : chosen;
    if (word !== null) {
      show(placeOfTyped(word, from, options) ?? from);
    } else if (event.ctrlKey || event.metaKey) {
      return;
    } else if (!open) {
      if (!OPENING.has(event.key)) return;
      const isEnd = event.key === 'Home' || event.key === 'End';
      show(isEnd || chosen < 0 ? (placeAfterKey(isEnd ? event.key : 'Home', -1, options) ?? -1) : chosen);
    } else if (event.key === 'Tab') {
      choose(active);
      return;
    } else if (event.key === 'Enter' || event.key === ' ' || (event.altKey && event.key === 'ArrowUp')) {
      choose(active);
    } else {
      const next = placeAfterKey(event.key, active, options);
      if (next === null) return;
      setActive(next);
    }
    event.preventDefault();
  }

  return (
    <div
      ref={frame}
      className={`relative flex min-w-0 text-muted ${labelIs === 'above' ? '' : 'max-w-full'} ${FRAMES[labelIs]} ${className}`}
    >
      {labelIs === 'hidden' ? null : <label htmlFor={id}>{label}</label>}
      <div className="relative flex min-w-0 flex-1">
        <button
          type="button"
          id={id}
          {...comboBox}
          aria-label={labelIs === 'hidden' ? label : undefined}
          onPointerEnter={fetchAhead}
          onFocus={fetchAhead}
          onBlur={close}
          onKeyDown={onKeyDown}
          onClick={(event) => {
            // Safari doesn't focus a button when it's clicked.
            event.currentTarget.focus();
            if (open) close();
            else show(chosen < 0 ? (placeAfterKey('Home', -1, options) ?? -1) : chosen);
          }}
          className={`ui-field flex w-full min-w-0 cursor-pointer items-center justify-between gap-2 text-left font-normal text-ink hover:bg-hover pointer-coarse:min-h-11 ${SIZES[size]}`}
        >
          <span className={`truncate ${chosen < 0 ? 'text-muted' : ''}`}>
            {options[chosen]?.label ?? placeholder}
          </span>
          <ChevronDown size={14} className="shrink-0 text-muted" aria-hidden="true" />
        </button>
        {list}
      </div>
    </div>
  );
}
