import { RotateCcw } from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Fix, Problem } from '../../../json/problem.ts';
import { Button } from '../../../ui/button.tsx';

interface FieldRowProps {
  label: string;
  about: string;
  /** Next to the label: "7 / 500", "Default: Grey". */
  note: string | null;
  /** Whether the note says that a limit is exceeded. */
  over?: boolean;
  problems: readonly Problem[];
  onFix: (fix: Fix) => void;
  /** Removes the field; null if it isn't there or is required. */
  onReset: (() => void) | null;
  children: (ids: { describedBy: string; invalid: boolean }) => ReactNode;
}

const CONTROL = 'input, textarea, [role="combobox"], [role="radio"][tabindex="0"]';

/** A field: its label, control, help and problems. */
export function FieldRow({
  label,
  about,
  note,
  over = false,
  problems,
  onFix,
  onReset,
  children,
}: FieldRowProps) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  /** The button vanishes, so the focus goes to the field. */
  const reset = (remove: () => void) => {
    flushSync(remove);
    row.current?.querySelector<HTMLElement>(CONTROL)?.focus({ preventScroll: true });
  };
  const invalid = problems.some(({ severity }) => severity === 'error');
  return (
    <div ref={row} className="flex min-w-0 flex-col gap-1.5">
      <div className="flex min-h-6 items-center gap-2 text-[12px]">
        <span className="flex-1 font-medium text-ink">{label}</span>
        {note === null ? null : <span className={over ? 'text-error' : 'text-muted'}>{note}</span>}
        {onReset === null ? null : (
          <Button
            variant="ghost"
            size="s"
            className="h-6! px-1.5!"
            icon={<RotateCcw size={12} aria-hidden="true" />}
            aria-label={`Reset ${label}`}
            onClick={() => reset(onReset)}
          >
            Reset
          </Button>
        )}
      </div>
      {children({ describedBy: id, invalid })}
      <div id={id} className="text-[12px] text-muted">
        <p>{plain(about)}</p>
        <Problems problems={problems} onFix={onFix} />
      </div>
    </div>
  );
}

/** Problems, each with its fixes. */
export function Problems({ problems, onFix }: Pick<FieldRowProps, 'problems' | 'onFix'>) {
  return problems.map((problem) => (
    <div
      key={`${problem.code} ${problem.range.start}`}
      className={`mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 ${problem.severity === 'error' ? 'text-error' : 'text-warning'}`}
    >
      <span>{problem.message}</span>
      {problem.fixes.map((fix) => (
        <Button key={fix.title} size="s" className="h-6!" onClick={() => onFix(fix)}>
          {fix.title}
        </Button>
      ))}
    </div>
  ));
}

/** Help is written in markdown for hover texts. Here, it's shown as plain text. */
function plain(about: string): string {
  return about
    .replaceAll(/\*\*?([^*]+)\*\*?/g, '$1')
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replaceAll('`', '');
}
