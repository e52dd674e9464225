import type { CheckupReport, CheckupVerdict, ReportLine } from '../checkup/report/report.ts';

/** Most severe first. */
const ORDER: readonly CheckupVerdict[] = ['error', 'warning', 'note', 'passed', 'not-run'];

export const VERDICT_NAMES: Readonly<Record<CheckupVerdict, string>> = {
  error: 'Error',
  warning: 'Warning',
  note: 'Note',
  passed: 'Passed',
  'not-run': 'Not run',
};

/** Lines by verdict, worst first. Verdicts without lines are left out. */
export function linesByVerdict(
  lines: readonly ReportLine[],
): readonly [CheckupVerdict, readonly ReportLine[]][] {
  return ORDER.flatMap((verdict): [CheckupVerdict, readonly ReportLine[]][] => {
    const own = lines.filter((line) => line.verdict === verdict);
    return own.length === 0 ? [] : [[verdict, own]];
  });
}

/** Everything in one line: “2 errors, 1 warning, 31 passed, 14 not run”. */
export function totalsInWords({ totals }: Pick<CheckupReport, 'totals'>): string {
  const counted = (count: number, one: string, many = `${one}s`) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  return [
    ...counted(totals.error, 'error'),
    ...counted(totals.warning, 'warning'),
    ...counted(totals.note, 'note'),
    ...counted(totals.passed, 'passed', 'passed'),
    ...counted(totals['not-run'], 'not run', 'not run'),
  ].join(', ');
}

/** Latency and requests in one line. */
export function timesInWords({ latency, requests, endpoint }: CheckupReport): string {
  const sent = requests === 1 ? '1 request' : `${requests} requests`;
  if (latency === null) return sent;
  const ms = (value: number) => `${Math.round(value)} ms`;
  return `p50 ${ms(latency.p50Ms)}, p95 ${ms(latency.p95Ms)}, slowest ${ms(latency.maxMs)}, of ${endpoint.limitMs / 1000} s · ${sent}`;
}

/** A time as reports write it: ISO 8601, always in UTC. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
