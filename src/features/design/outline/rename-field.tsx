import { useRef, useState } from 'react';

interface RenameFieldProps {
  title: string;
  /** Shown if there's no title. */
  cardKey: string;
  /** Called with the new title, or with null to keep the old one. */
  onDone: (title: string | null) => void;
}

/** A box in the outline that changes a card's title. */
export function RenameField({ title, cardKey, onDone }: RenameFieldProps) {
  const [typed, setTyped] = useState(title);
  const over = useRef(false);
  const finish = (next: string | null) => {
    if (over.current) return;
    over.current = true;
    onDone(next);
  };
  return (
    <input
      ref={takeFocus}
      aria-label="Card title"
      placeholder={cardKey}
      maxLength={500}
      dir="auto"
      className="ui-field h-6 min-w-0 flex-1 px-1.5 text-[13px]"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => finish(typed)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') finish(typed);
        if (event.key === 'Escape') finish(null);
      }}
    />
  );
}

function takeFocus(input: HTMLInputElement | null): void {
  if (input === null || document.activeElement === input) return;
  input.focus();
  input.select();
}
