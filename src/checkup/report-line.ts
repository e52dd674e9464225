import { type CheckupVerdict, type ReportFinding, type ReportLine, VERDICTS } from './report/report.ts';
import { type Finding, groupOf, type Scenario } from './scenarios/scenario.ts';

/** The worst of some verdicts; `passed` counts as worse than `not-run`. Null for none. */
export function worstOf(verdicts: readonly CheckupVerdict[]): CheckupVerdict | null {
  return VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? null;
}

/** The number of lines for each verdict. */
export function totalsOf(lines: readonly Pick<ReportLine, 'verdict'>[]): Record<CheckupVerdict, number> {
  const totals = { error: 0, warning: 0, note: 0, passed: 0, 'not-run': 0 };
  for (const { verdict } of lines) totals[verdict] += 1;
  return totals;
}

/** The line of a scenario that ran. `ran`: whether there was anything to judge. */
export function reportLine(
  scenario: Scenario,
  findings: readonly Finding[],
  exchanges: readonly string[],
): ReportLine {
  const listed = findings.map(
    ({ verdict, key, message, asked }): ReportFinding => ({
      verdict,
      key,
      message,
      exchanges: asked.map(({ id }) => id),
    }),
  );
  const real = listed.filter(({ verdict }) => verdict !== 'not-run');
  const verdict = worstOf(real.map((one) => one.verdict)) ?? 'passed';
  const worst = real.filter((one) => one.verdict === verdict);
  const [first] = worst;
  const left = listed.length - real.length;
  const not = left === 0 ? '' : ` ${listed.find((one) => one.verdict === 'not-run')?.message ?? ''}`;
  const more = real.length > 1 ? ` And ${real.length - 1} more.` : '';
  return {
    ...described(scenario),
    verdict,
    found: first === undefined ? `${scenario.passed}${not}` : `${first.message}${more}`,
    findings: listed,
    exchanges,
  };
}

/** The line of a scenario that didn't run. */
export function notRun(scenario: Scenario, reason: string, exchanges: readonly string[] = []): ReportLine {
  return { ...described(scenario), verdict: 'not-run', found: reason, findings: [], exchanges };
}

function described(scenario: Scenario) {
  const { id, title, why, change } = scenario;
  return { id, group: groupOf(scenario), title, why, change };
}
