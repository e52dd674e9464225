import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { Thumbnail } from '../../ui/thumbnail.tsx';

/** What the gallery shows of an example. */
export interface ExampleItem {
  key: string;
  title: string;
  description: string;
}

export interface ExamplesDialogProps<T extends ExampleItem> {
  examples: readonly T[];
  onPick: (example: T) => void;
  /** Draws the example's card; it's shown small and takes no pointer and no focus. */
  renderCard: (example: T) => ReactNode;
  onClose: () => void;
}

const KEYS: Record<string, (at: number, columns: number, count: number) => number> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at, columns) => at + columns,
  ArrowUp: (at, columns) => at - columns,
  Home: () => 0,
  End: (_at, _columns, count) => count - 1,
};

function columnsOf(list: HTMLElement): number {
  return getComputedStyle(list).gridTemplateColumns.split(' ').length;
}

/** People open the gallery to choose an example, so the arrow keys work at once. */
function takeFocus(option: HTMLElement | null): void {
  option?.focus();
}

/** Picks an example, which opens as a new draft. Existing drafts stay. */
export default function ExamplesDialog<T extends ExampleItem>({
  examples,
  onPick,
  renderCard,
  onClose,
}: ExamplesDialogProps<T>) {
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const focusOption = (index: number) => {
    setActive(index);
    list.current?.querySelectorAll<HTMLElement>('[role="option"]')[index]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const example = examples[active];
    if ((event.key === 'Enter' || event.key === ' ') && example !== undefined) {
      event.preventDefault();
      onPick(example);
      return;
    }
    const move = KEYS[event.key];
    if (move === undefined || list.current === null) return;
    event.preventDefault();
    const next = move(active, columnsOf(list.current), examples.length);
    if (next >= 0 && next < examples.length) focusOption(next);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Examples"
      description="Pick a card to start from. It opens as a new draft; your own drafts stay as they are."
      width="l"
    >
      <div
        ref={list}
        role="listbox"
        aria-label="Example cards"
        tabIndex={-1}
        onKeyDown={onKeyDown}
        className="grid grid-cols-1 gap-3 sm:grid-cols-2 md:grid-cols-3"
      >
        {examples.map((example, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it handles the keys
          <div
            key={example.key}
            ref={index === 0 ? takeFocus : undefined}
            role="option"
            aria-selected={index === active}
            aria-describedby={`example-${example.key}`}
            tabIndex={index === active ? 0 : -1}
            onClick={() => onPick(example)}
            onFocus={() => setActive(index)}
            className="flex cursor-pointer flex-col gap-2 rounded-lg border border-line bg-raised p-2 hover:border-accent hover:bg-hover"
          >
            <Thumbnail className="h-36" inner="w-[200%] scale-50 p-3">
              {() => renderCard(example)}
            </Thumbnail>
            <span className="px-1 text-[13px] font-semibold">{example.title}</span>
            <span
              id={`example-${example.key}`}
              aria-hidden="true"
              className="px-1 pb-1 text-[12px] text-muted"
            >
              {example.description}
            </span>
          </div>
        ))}
      </div>
    </Dialog>
  );
}
