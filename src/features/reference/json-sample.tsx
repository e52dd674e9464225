import { Copy, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { jsonPieces } from '../../json/places/json-pieces.ts';
import { Button } from '../../ui/button.tsx';
import { CodeText } from '../../ui/code/code-text.tsx';

interface JsonSampleProps {
  /** What the JSON is an example of. The buttons' labels include it. */
  name: string;
  json: string;
  onCopy: (json: string, name: string) => void;
  /** Without it, there's no "Insert" button. */
  onInsert?: (() => void) | undefined;
  note?: ReactNode;
}

/** JSON to read, copy and insert. */
export function JsonSample({ name, json, onCopy, onInsert, note }: JsonSampleProps) {
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-raised">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to be able to scroll it sideways */}
      <pre tabIndex={0} className="overflow-auto px-3.5 py-3 font-mono text-[12px] leading-5">
        <CodeText pieces={jsonPieces(json)} />
      </pre>
      <div className="flex flex-wrap items-center gap-1.5 border-t border-line px-2 py-1.5">
        <Button
          size="s"
          variant="ghost"
          icon={<Copy size={13} aria-hidden="true" />}
          aria-label={`Copy the JSON of ${name}`}
          onClick={() => onCopy(json, name)}
        >
          Copy
        </Button>
        {onInsert === undefined ? null : (
          <Button
            size="s"
            variant="ghost"
            icon={<Plus size={13} aria-hidden="true" />}
            aria-label={`Insert ${name} into the draft`}
            onClick={onInsert}
          >
            Insert
          </Button>
        )}
        {note}
      </div>
    </div>
  );
}
