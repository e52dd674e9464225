import type { CheckupReport, CheckupVerdict } from '../../checkup/report/report.ts';
import type { StoredRun } from './stored-runs.ts';

/** How a line differs from the previous run; null if it doesn't, or if one of the two didn't run it. */
export type Change = 'new' | 'fixed' | null;

const SEVERITY: Readonly<Record<CheckupVerdict, number>> = {
  error: 3,
  warning: 2,
  note: 1,
  passed: 0,
  'not-run': -1,
};

/** What is new and what is fixed, by scenario. Notes don't count. */
export function compareRuns(
  report: Pick<CheckupReport, 'lines'>,
  before: StoredRun | null,
): ReadonlyMap<string, Change> {
  return new Map(report.lines.map(({ id, verdict }) => [id, changeOf(before?.verdicts[id], verdict)]));
}

function changeOf(before: CheckupVerdict | undefined, now: CheckupVerdict): Change {
  if (before === undefined || before === 'not-run' || now === 'not-run') return null;
  const [was, is] = [SEVERITY[before], SEVERITY[now]];
  if (is >= SEVERITY.warning && is > was) return 'new';
  return was >= SEVERITY.warning && is < SEVERITY.warning ? 'fixed' : null;
}
