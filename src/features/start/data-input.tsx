import { FileJson } from 'lucide-react';
import { useId, useRef } from 'react';
import { Button } from '../../ui/button.tsx';

interface DataInputProps {
  text: string;
  /** Why the text can't become a card; null if it can. */
  error: string | null;
  onTextChange: (text: string) => void;
  onFile: (file: File) => void;
}

function takeFocus(box: HTMLTextAreaElement | null): void {
  box?.focus();
}

/** Takes the data: pasted, or from a file. */
export function DataInput({ text, error, onTextChange, onFile }: DataInputProps) {
  const file = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className="text-[12px] font-medium text-muted">
        JSON from an API
      </label>
      <textarea
        ref={takeFocus}
        id={id}
        value={text}
        onChange={(event) => onTextChange(event.currentTarget.value)}
        aria-invalid={error !== null}
        aria-describedby={`${id}-error ${id}-hint`}
        spellCheck={false}
        autoComplete="off"
        placeholder={'{\n  "order": { "status": "paid", "total": "189.40", "currency": "USD" }\n}'}
        className={`ui-field h-64 w-full resize-none p-3 font-mono text-[12px] placeholder:text-faint ${error === null ? '' : 'border-error'}`}
      />
      <p id={`${id}-error`} role="status" className="min-h-5 text-[13px] text-error empty:hidden">
        {error}
      </p>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p id={`${id}-hint`} className="text-[12px] text-muted">
          Everything stays in this browser. You can also drop a file anywhere.
        </p>
        <Button icon={<FileJson size={15} aria-hidden="true" />} onClick={() => file.current?.click()}>
          Choose a file
        </Button>
      </div>
      <input
        ref={file}
        type="file"
        accept="application/json,.json,.txt"
        aria-label="JSON file"
        className="hidden"
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (chosen !== undefined) onFile(chosen);
        }}
      />
    </div>
  );
}
