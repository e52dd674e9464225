import { pacedMs } from '../../checkup/asking/pace.ts';
import type { CheckupVerdict } from '../../checkup/report/report.ts';
import type { Run } from '../../state/checkup/state.ts';
import { toneOf } from './verdict-look.tsx';

const SHOWN: readonly (readonly [CheckupVerdict, string])[] = [
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['passed', 'passed'],
  ['not-run', 'not run'],
];

interface RunTotalsProps {
  run: Run;
  /** How many requests the server takes in a minute; null if there's no limit. */
  perMinute: number | null;
}

/** How many lines have each verdict, and how far a run has got. */
export function RunTotals({ run: { report, progress }, perMinute }: RunTotalsProps) {
  if (report === null && progress === null) {
    return (
      <p className="text-[13px] text-muted">
        Sends Plain’s request in many variations, and says what would fail in production.
      </p>
    );
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
          ? summaryOf(report)
          : `${progress.done} of ${progress.total} requests${timeLeft(progress, report?.endedAt, perMinute)}`}
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

function summaryOf(report: Run['report']): string {
  if (report === null) return '';
  const { latency, requests, endpoint } = report;
  const sent = requests === 1 ? '1 request' : `${requests} requests`;
  return latency === null
    ? sent
    : `p95 ${Math.round(latency.p95Ms)} ms of ${endpoint.limitMs / 1000} s · ${sent}`;
}

function timeLeft(
  { done, total, startedAt }: NonNullable<Run['progress']>,
  now: number | undefined,
  perMinute: number | null,
): string {
  if (now === undefined || done < 5) return '';
  const asSoFar = ((now - startedAt) / done) * (total - done);
  const paced = perMinute === null ? 0 : pacedMs(total, perMinute) - (now - startedAt);
  const seconds = Math.ceil(Math.max(asSoFar, paced) / 1000);
  return seconds < 2 ? ' · nearly done' : ` · about ${seconds} s left`;
}
