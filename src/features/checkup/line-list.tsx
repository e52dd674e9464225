import type { CheckupVerdict, ReportLine } from '../../checkup/report/report.ts';
import type { CheckupProgress } from '../../checkup/run.ts';
import type { Change } from '../../state/checkup/compare-runs.ts';
import { headingOf, VerdictIcon } from './verdict-look.tsx';

const OPEN: readonly CheckupVerdict[] = ['error', 'warning', 'note'];
const CLOSED: readonly CheckupVerdict[] = ['passed', 'not-run'];

interface LineListProps {
  lines: readonly ReportLine[];
  running: CheckupProgress['running'];
  changes: ReadonlyMap<string, Change>;
  picked: string | null;
  onPick: (id: string) => void;
}

/** Every scenario, the most severe first. */
export function LineList({ lines, running, ...rest }: LineListProps) {
  const of = (verdict: CheckupVerdict) => lines.filter((line) => line.verdict === verdict);
  return (
    <div className="min-w-0 border-line pb-3 @3xl:border-r">
      {OPEN.map((verdict) =>
        of(verdict).length === 0 ? null : (
          <section key={verdict} aria-label={headingOf(verdict)}>
            <h2 className="px-3.5 pt-3 pb-1 text-[12px] font-medium text-muted">{headingOf(verdict)}</h2>
            <Lines lines={of(verdict)} {...rest} />
          </section>
        ),
      )}
      {running.length === 0 ? null : (
        <section aria-label="Running">
          <h2 className="px-3.5 pt-3 pb-1 text-[12px] font-medium text-muted">Running</h2>
          <ul>
            {running.map(({ id, title, done, of: all }) => (
              <li key={id} className="flex gap-2.5 px-3.5 py-1.5 text-[13px]">
                <span className="w-8 shrink-0 font-mono text-[12px] text-muted">{id}</span>
                <span className="min-w-0 flex-1">{title}</span>
                <span className="text-[12px] text-muted">{all === 0 ? '' : `${done} of ${all}`}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {CLOSED.map((verdict) =>
        of(verdict).length === 0 ? null : (
          <details key={verdict}>
            <summary className="flex min-h-8 cursor-pointer items-center justify-between px-3.5 pt-2 text-[12px] font-medium text-muted">
              {headingOf(verdict)}
              <span>{of(verdict).length}</span>
            </summary>
            <Lines lines={of(verdict)} {...rest} />
          </details>
        ),
      )}
    </div>
  );
}

function Lines({ lines, changes, picked, onPick }: Omit<LineListProps, 'running'>) {
  return (
    <ul>
      {lines.map(({ id, title, found, verdict }) => {
        const change = changes.get(id) ?? null;
        return (
          <li key={id}>
            <button
              type="button"
              aria-pressed={id === picked}
              onClick={() => onPick(id)}
              className="flex w-full cursor-pointer items-start gap-2.5 border-l-3 border-transparent px-3 py-1.5 text-left text-[13px] hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-soft"
            >
              <span className="mt-0.5">
                <VerdictIcon verdict={verdict} />
              </span>
              <span className="w-8 shrink-0 font-mono text-[12px] leading-5 text-muted">{id}</span>
              <span className="min-w-0 flex-1">
                {/* If something went wrong, that matters more than what was tried. */}
                <span className="line-clamp-3 wrap-anywhere">{OPEN.includes(verdict) ? found : title}</span>
                <span className="line-clamp-2 text-[12px] wrap-anywhere text-muted">
                  {OPEN.includes(verdict) ? title : found}
                </span>
              </span>
              {change === null ? null : (
                <span className={`shrink-0 text-[12px] ${change === 'new' ? 'text-error' : 'text-success'}`}>
                  {change === 'new' ? 'New' : 'Fixed'}
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
