import { Braces, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';

/** A card to start with. */
export interface Starter {
  key: string;
  name: string;
  /** What it shows, in a few words. */
  description: string;
  icon: ReactNode;
}

interface StartersPanelProps<T extends Starter> {
  starters: readonly T[];
  onPick: (starter: T) => void;
  onStartFromData: () => void;
  /** Opens the palette of components below the button. */
  onInsert: (opener: HTMLElement) => void;
  onExamples: () => void;
}

/** What an empty draft shows instead of cards, so that nobody faces a blank page. */
export function StartersPanel<T extends Starter>({
  starters,
  onPick,
  onStartFromData,
  onInsert,
  onExamples,
}: StartersPanelProps<T>) {
  return (
    <section aria-label="Start a card" className="flex flex-col gap-4 px-1 py-6">
      <div>
        <h2 className="text-[15px] font-semibold text-ink">Start a card</h2>
        <p className="mt-1 text-[13px] text-muted">
          Pick one and change it, make one from your own data, or write JSON in the editor.
        </p>
      </div>
      <ul className="grid grid-cols-2 gap-2">
        {starters.map((starter) => (
          <li key={starter.key} className="flex">
            <button
              type="button"
              onClick={() => onPick(starter)}
              className="ui-press flex min-w-0 flex-1 cursor-pointer flex-col gap-1.5 rounded-lg border border-line bg-raised p-3 text-left hover:border-accent hover:bg-hover"
            >
              <span className="text-muted">{starter.icon}</span>
              <span className="text-[13px] font-medium text-ink">{starter.name}</span>
              <span className="text-[12px] text-muted">{starter.description}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          icon={<Braces size={15} aria-hidden="true" />}
          onClick={onStartFromData}
          className="flex-1"
        >
          Start from data…
        </Button>
        <Button
          aria-haspopup="dialog"
          icon={<Plus size={15} aria-hidden="true" />}
          onClick={(event) => onInsert(event.currentTarget)}
          className="flex-1"
        >
          Insert a component
        </Button>
      </div>
      <Button variant="link" onClick={onExamples} className="self-start">
        See all examples
      </Button>
    </section>
  );
}
