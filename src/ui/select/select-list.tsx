import { Check } from 'lucide-react';
import { Popover as Radix } from 'radix-ui';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { leaveToOpener } from '../return-focus.ts';
import type { SelectOption } from './select-keys.ts';

interface SelectListProps {
  /** Id of the field; the ids of the list and its options are derived from it. */
  id: string;
  label: string;
  options: readonly SelectOption[];
  /** Indexes of options; -1 for none. */
  chosen: number;
  active: number;
  open: boolean;
  /** The field and its label, which close the list by themselves. */
  field: RefObject<HTMLElement | null>;
  onActiveChange: (place: number) => void;
  onChoose: (place: number) => void;
  onClose: () => void;
}

/** The list's padding around the options. */
const EDGE = 4;

interface OptionGroup {
  name: string | undefined;
  members: { option: SelectOption; place: number }[];
}

function groupsOf(options: readonly SelectOption[]): OptionGroup[] {
  const groups: OptionGroup[] = [];
  for (const [place, option] of options.entries()) {
    const last = groups.at(-1);
    if (last !== undefined && last.name === option.group) last.members.push({ option, place });
    else groups.push({ name: option.group, members: [{ option, place }] });
  }
  return groups;
}

/** Keeps the active option in view, also after the list gets its height. */
function useInSight(active: string): (list: HTMLElement | null) => void {
  const shown = useRef<HTMLElement | null>(null);
  const latest = useRef(active);
  function reveal() {
    const list = shown.current;
    const option = document.getElementById(latest.current);
    if (list === null || option === null) return;
    const [outer, inner] = [list.getBoundingClientRect(), option.getBoundingClientRect()];
    if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top + EDGE;
    else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom + EDGE;
  }
  useEffect(() => {
    latest.current = active;
    reveal();
  });
  const [observe] = useState(() => (list: HTMLElement | null) => {
    if (list === null) return;
    shown.current = list;
    const sizes = new ResizeObserver(reveal);
    sizes.observe(list);
    return () => sizes.disconnect();
  });
  return observe;
}

/** The options of a `Select`, beside its field. The field keeps the focus and handles the keys. */
export function SelectList({
  id,
  label,
  options,
  chosen,
  active,
  open,
  field,
  onActiveChange,
  onChoose,
  onClose,
}: SelectListProps) {
  const list = useInSight(`${id}-${active}`);
  const draw = ({ option, place }: OptionGroup['members'][number]) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and handles the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field names the active option as its active descendant
    <div
      key={option.value}
      id={`${id}-${place}`}
      role="option"
      aria-selected={place === chosen}
      aria-disabled={option.disabled || undefined}
      data-highlighted={place === active ? '' : undefined}
      onClick={() => onChoose(place)}
      onPointerMove={({ movementX, movementY }) => {
        // Scrolling the list under a resting pointer doesn't change the active option.
        if ((movementX !== 0 || movementY !== 0) && !option.disabled) onActiveChange(place);
      }}
      className="flex min-h-8 cursor-pointer items-center gap-2.5 rounded-md px-2 py-1 text-[13px] -outline-offset-2 aria-disabled:cursor-default aria-disabled:opacity-50 aria-selected:not-data-highlighted:shadow-none data-highlighted:bg-hover forced-colors:data-highlighted:outline-2 pointer-coarse:min-h-11"
    >
      <span className="min-w-0 flex-1 wrap-anywhere">{option.label}</span>
      <Check size={14} aria-hidden="true" className={place === chosen ? 'shrink-0' : 'hidden'} />
    </div>
  );
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Anchor asChild>
        <span aria-hidden="true" className="pointer-events-none absolute inset-0" />
      </Radix.Anchor>
      <Radix.Portal>
        <Radix.Content
          ref={list}
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          hideWhenDetached
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => leaveToOpener(event, field.current)}
          // Clicking an option leaves the focus on the field.
          onMouseDown={(event) => event.preventDefault()}
          className="ui-fade z-60 max-h-[min(20rem,var(--radix-popover-content-available-height,20rem))] max-w-[calc(100vw-16px)] min-w-(--radix-popover-trigger-width) overflow-auto overscroll-contain rounded-lg border border-line bg-raised p-1 text-ink shadow-pop"
        >
          {groupsOf(options).map(({ name, members }) =>
            name === undefined ? (
              members.map(draw)
            ) : (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset can't group options
              <div key={name} role="group" aria-label={name}>
                <p aria-hidden="true" className="px-2 pt-1.5 pb-1 text-[12px] font-medium text-faint">
                  {name}
                </p>
                {members.map(draw)}
              </div>
            ),
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
