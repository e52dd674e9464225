import { useRef, useState } from 'react';
import { useTitleLevel } from './drawing/preview-context.ts';

interface EditableTitleProps {
  title: string;
  cardKey: string;
  /** An empty title removes the title. */
  onChange: (key: string, title: string) => void;
}

/** A card's title, edited in place. */
export function EditableTitle({ title, cardKey, onChange }: EditableTitleProps) {
  const [editing, setEditing] = useState<string | null>(null);
  const byKey = useRef(false);
  const Heading = useTitleLevel();
  if (editing === null) {
    return (
      <Heading className="card-title" dir="auto">
        <button
          ref={(button) => {
            if (byKey.current) button?.focus();
            byKey.current = false;
          }}
          type="button"
          className="card-title-button"
          data-tooltip="Rename this card"
          aria-description="Rename this card"
          onClick={() => setEditing(title)}
        >
          {title}
        </button>
      </Heading>
    );
  }
  const finish = () => {
    setEditing(null);
    const next = editing.trim();
    if (next !== title) onChange(cardKey, next === cardKey ? '' : next);
  };
  return (
    <div className="card-title">
      <input
        className="card-title-input"
        aria-label="Card title"
        placeholder={cardKey}
        maxLength={500}
        dir="auto"
        value={editing}
        ref={takeFocus}
        onChange={(event) => setEditing(event.currentTarget.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          // Otherwise Enter would also press the button that gets the focus.
          event.preventDefault();
          byKey.current = true;
          if (event.key === 'Enter') finish();
          else setEditing(null);
        }}
      />
    </div>
  );
}

function takeFocus(input: HTMLInputElement | null): void {
  if (input === null || document.activeElement === input) return;
  input.focus();
  input.select();
}
