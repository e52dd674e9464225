import type { CheckupVerdict } from '../../checkup/report/report.ts';
import type { Run } from '../../state/checkup/checkup.ts';
import { toneOf } from './verdict-look.tsx';

const SHOWN: readonly (readonly [CheckupVerdict, string])[] = [
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['passed', 'passed'],
  ['not-run', 'not run'],
];

/** How many lines came out how, and how far a run is. */
export function RunTotals({ run: { report, progress } }: { run: Run }) {
  if (report === null && progress === null) {
    return <p className="text-[13px] text-muted">Prove the endpoint before Plain meets it.</p>;
  }
  return (
    <>
      {report === null ? null : (
        <ul className="flex gap-5">
          {SHOWN.map(([verdict, name]) => (
            <li key={verdict}>
              <span
                className={`block text-[20px] leading-6 font-semibold ${report.totals[verdict] === 0 ? 'text-ink' : toneOf(verdict)}`}
              >
                {report.totals[verdict]}
              </span>
              <span className="text-[12px] text-muted">{name}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="text-[12px] text-muted">
        {progress === null
          ? `${report?.requests ?? 0} requests`
          : `${progress.done} of ${progress.total} requests${timeLeft(progress, report?.endedAt)}`}
      </p>
    </>
  );
}

/** How much of a run is done. */
export function RunProgress({ run: { progress } }: { run: Run }) {
  if (progress === null) return null;
  return (
    <div
      role="progressbar"
      aria-label="Check-up"
      aria-valuemin={0}
      aria-valuemax={progress.total}
      aria-valuenow={progress.done}
      className="mb-3 h-1 overflow-hidden bg-sunken"
    >
      <div
        className="h-full bg-accent"
        style={{ width: `${(100 * progress.done) / Math.max(1, progress.total)}%` }}
      />
    </div>
  );
}

function timeLeft({ done, total, startedAt }: NonNullable<Run['progress']>, now: number | undefined): string {
  if (now === undefined || done < 5) return '';
  const seconds = Math.ceil((((now - startedAt) / done) * (total - done)) / 1000);
  return seconds < 2 ? ' · nearly done' : ` · about ${seconds} s left`;
}
