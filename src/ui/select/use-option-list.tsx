import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { PartSlot, part } from '../part.tsx';
import type { SelectOption } from './select-keys.ts';

const loadList = () => import('./select-list.tsx');
const SelectList = part(async () => ({ default: (await loadList()).SelectList }));

interface OptionListProps<Value extends string> {
  /** Id of the field. */
  id: string;
  label: string;
  options: readonly SelectOption<Value>[];
  /** Index of the chosen option; -1 where none is. */
  chosen: number;
  onChoose: (place: number) => void;
}

interface OptionList {
  /** What the list opens beside. */
  frame: RefObject<HTMLDivElement | null>;
  open: boolean;
  /** Index of the option the keyboard is at; -1 for none. */
  active: number;
  setActive: (place: number) => void;
  show: (place: number) => void;
  close: () => void;
  choose: (place: number) => void;
  fetchAhead: () => void;
  /** ARIA attributes with which the field describes its list. */
  comboBox: {
    role: 'combobox';
    'aria-haspopup': 'listbox';
    'aria-expanded': boolean;
    'aria-controls': string | undefined;
    'aria-activedescendant': string | undefined;
  };
  /** The list itself, drawn beside the field. */
  list: ReactNode;
}

/** The option list of a field that keeps the focus; its code is fetched on demand. */
export function useOptionList<Value extends string>({
  id,
  label,
  options,
  chosen,
  onChoose,
}: OptionListProps<Value>): OptionList {
  const frame = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const [active, setActive] = useState(-1);
  const close = () => setOpen(false);

  function choose(place: number) {
    if (options[place]?.disabled) return;
    close();
    onChoose(place);
  }

  return {
    frame,
    open,
    active,
    setActive,
    show(place) {
      setActive(place);
      setWanted(true);
      setOpen(true);
    },
    close,
    choose,
    fetchAhead: () => void loadList().catch(() => undefined),
    comboBox: {
      role: 'combobox',
      'aria-haspopup': 'listbox',
      'aria-expanded': open,
      'aria-controls': open ? `${id}-list` : undefined,
      'aria-activedescendant': open && active >= 0 ? `${id}-${active}` : undefined,
    },
    list: wanted ? (
      <PartSlot
        onFail={() => {
          setWanted(false);
          close();
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
          onClose={close}
        />
      </PartSlot>
    ) : null,
  };
}
