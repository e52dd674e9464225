import type { DataField } from '../../from-data/data-outline.ts';
import { SUSPICION_WORDS } from '../../from-data/suspicion.ts';
import { MoveHandle } from './move-handle.tsx';
import { saidValue } from './said-value.ts';

interface FieldRowProps {
  field: DataField;
  ticked: boolean;
  /** The field's place in its group; null while a search hides some fields. */
  place: { index: number; count: number; list: string } | null;
  onTick: (ticked: boolean) => void;
  onMove: (to: number) => void;
}

/** A field of the data: a checkbox, its name and its value. */
export function FieldRow({ field, ticked, place, onTick, onMove }: FieldRowProps) {
  return (
    <li
      data-row={place?.list}
      className="flex min-h-8 items-center gap-1 rounded-md pr-2 [contain-intrinsic-height:32px] [content-visibility:auto] hover:bg-hover"
    >
      {place === null ? (
        <span className="w-6 shrink-0" />
      ) : (
        <MoveHandle what={field.label} onMove={onMove} {...place} />
      )}
      <label className="flex min-w-0 flex-1 cursor-pointer items-center gap-2.5 py-1">
        <input
          type="checkbox"
          checked={ticked}
          onChange={(event) => onTick(event.currentTarget.checked)}
          className="size-4 shrink-0 accent-accent"
        />
        <span
          className={`max-w-[55%] shrink-0 truncate text-[13px] ${ticked ? 'font-medium text-ink' : 'text-muted'}`}
        >
          {field.label}
        </span>
        <span
          className={`min-w-0 flex-1 truncate text-right text-[12px] text-muted ${field.suspicion === null ? '' : 'max-[899px]:hidden'}`}
        >
          {saidValue(field)}
        </span>
      </label>
      {field.suspicion === null || field.suspicion === 'nothing' ? null : (
        <span className="shrink-0 rounded bg-sunken px-1.5 py-0.5 text-[11px] text-muted">
          {SUSPICION_WORDS[field.suspicion]}
        </span>
      )}
      {field.suspicion === 'nothing' ? (
        <span className="shrink-0 text-[12px] text-faint">{SUSPICION_WORDS.nothing}</span>
      ) : null}
    </li>
  );
}
