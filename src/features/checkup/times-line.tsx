import { latencyOf, timesOf } from '../../checkup/report/latency.ts';
import type { CheckupReport } from '../../checkup/report/report.ts';
import type { StoredRun } from '../../state/checkup/stored-runs.ts';

/** Every request as a dot on a line up to the limit. Marks p50 and p95; the previous run's dots are behind. */
export function TimesLine({ report, previous }: { report: CheckupReport; previous: StoredRun | null }) {
  const { latency } = report;
  const { limitMs } = report.endpoint;
  const times = timesOf(report.exchanges);
  if (latency === null) return null;
  const before = previous === null ? null : latencyOf(previous.times);
  const at = (ms: number) => `${Math.min(100, (100 * ms) / limitMs)}%`;
  const ms = (value: number) => `${Math.round(value)} ms`;
  return (
    <figure className="mx-3.5 mb-3" aria-label="Times of all requests">
      <svg
        width="100%"
        height="40"
        role="img"
        aria-label={`p50 ${ms(latency.p50Ms)}, p95 ${ms(latency.p95Ms)}, limit ${limitMs / 1000} s`}
      >
        <line x1="0" x2="100%" y1="20" y2="20" className="stroke-line" strokeWidth="1" />
        {(previous?.times ?? []).map((time, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: times have no identity but their place
          <circle key={index} cx={at(time)} cy="20" r="2.5" className="fill-faint" opacity="0.25" />
        ))}
        {times.map((time, index) => (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: times have no identity but their place
            key={index}
            cx={at(time)}
            cy="20"
            r="3"
            className={time >= limitMs ? 'fill-error' : 'fill-accent'}
            opacity="0.55"
          />
        ))}
        <Mark at={at(latency.p50Ms)} />
        <Mark at={at(latency.p95Ms)} dashes="3 2" />
        <line x1="99.9%" x2="99.9%" y1="5" y2="35" className="stroke-error" strokeWidth="1.5" />
      </svg>
      <figcaption className="flex flex-wrap gap-x-4 text-[12px] text-muted">
        <span>{`p50 ${ms(latency.p50Ms)} (solid)`}</span>
        <span>{`p95 ${ms(latency.p95Ms)} (dashed)`}</span>
        {before === null ? null : <span>{`before: p50 ${ms(before.p50Ms)}, p95 ${ms(before.p95Ms)}`}</span>}
        <span className="ml-auto">{`limit ${limitMs / 1000} s`}</span>
      </figcaption>
    </figure>
  );
}

function Mark({ at, dashes }: { at: string; dashes?: string }) {
  return (
    <line x1={at} x2={at} y1="9" y2="31" className="stroke-ink" strokeWidth="1.5" strokeDasharray={dashes} />
  );
}
