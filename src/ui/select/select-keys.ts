export interface SelectOption<Value extends string = string> {
  value: Value;
  label: string;
  disabled?: boolean;
  /** Heading shown above this option and its neighbours of the same group. */
  group?: string;
}

const PAGE = 10;

/** The position a key moves to in the list, skipping disabled options; null for a key that doesn't move. */
export function placeAfterKey(key: string, place: number, options: readonly SelectOption[]): number | null {
  const free = options.flatMap((option, index) => (option.disabled ? [] : [index]));
  const after = free.filter((index) => index > place);
  const before = free.filter((index) => index < place);
  const last = free.at(-1) ?? null;
  const first = free[0] ?? null;
  if (key === 'Home') return first;
  if (key === 'End') return last;
  if (key === 'ArrowDown') return after[0] ?? last;
  if (key === 'ArrowUp') return before.at(-1) ?? first;
  if (key === 'PageDown') return after[PAGE - 1] ?? last;
  if (key === 'PageUp') return before.at(-PAGE) ?? first;
  return null;
}

/**
 * The option that begins with what was typed. Repeating a letter goes to the next option that begins with it;
 * more letters stay on an option as long as they match it.
 */
export function placeOfTyped(typed: string, place: number, options: readonly SelectOption[]): number | null {
  const letters = [...typed.toLocaleLowerCase()];
  const [first = ''] = letters;
  const search = (text: string, from: number): number | null => {
    const order = [...options.keys()].map((index) => (from + index) % options.length);
    const begins = (index: number) => options[index]?.label.toLocaleLowerCase().startsWith(text) === true;
    return order.find((index) => begins(index) && options[index]?.disabled !== true) ?? null;
  };
  if (letters.length === 1) return search(first, place + 1);
  const word = search(letters.join(''), Math.max(place, 0));
  return word ?? (letters.every((letter) => letter === first) ? search(first, place + 1) : null);
}
