import { useState } from 'react';

interface CardTitleProps {
  title: string;
  /** Null: the title cannot be changed, for it belongs to no key. */
  cardKey: string | null;
  onChange: ((key: string, title: string) => void) | undefined;
}

/** A card's title, changed where it stands. */
export function CardTitle({ title, cardKey, onChange }: CardTitleProps) {
  const [editing, setEditing] = useState<string | null>(null);
  if (onChange === undefined || cardKey === null) {
    return (
      <h2 className="card-title" dir="auto">
        {title}
      </h2>
    );
  }
  if (editing === null) {
    return (
      <h2 className="card-title" dir="auto">
        <button
          type="button"
          className="card-title-button"
          data-tooltip="Rename this card"
          aria-description="Rename this card"
          onClick={() => setEditing(title)}
        >
          {title}
        </button>
      </h2>
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
          if (event.key === 'Enter') finish();
          if (event.key === 'Escape') setEditing(null);
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
