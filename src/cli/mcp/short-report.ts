import type { CheckupReport, ReportLine } from '../../checkup/report/report.ts';

const LISTED_FINDINGS = 10;

/** A check-up's report, as short as an agent needs it: findings in full, everything else by id. */
export function shortReport(report: CheckupReport) {
  const { endpoint, verdict, totals, ended, latency, requests, lines, exchanges } = report;
  const commands = new Map(exchanges.map(({ id, curl }) => [id, curl]));
  const found = lines.filter((line) => line.verdict !== 'passed' && line.verdict !== 'not-run');
  return {
    endpoint,
    verdict,
    totals,
    /** `no-answer`: the endpoint didn't respond, so the rest wasn't run. */
    ended,
    answered: exchanges.some(({ reply }) => reply.status !== null),
    latency,
    requests,
    found: found.map((line) => lineOf(line, commands)),
    passed: lines.filter((line) => line.verdict === 'passed').map(({ id }) => id),
    notRun: lines
      .filter((line) => line.verdict === 'not-run')
      .map(({ id, found: reason }) => ({ id, reason })),
  };
}

function lineOf(line: ReportLine, commands: ReadonlyMap<string, string>) {
  const { id, title, verdict, found, why, change, findings } = line;
  const behind = findings.find((one) => one.verdict === verdict)?.exchanges.at(-1);
  const curl = behind === undefined ? undefined : commands.get(behind);
  return {
    id,
    title,
    verdict,
    found,
    findings: findings.slice(0, LISTED_FINDINGS).map(({ key, message }) => ({ key, message })),
    why,
    change,
    ...(curl === undefined ? {} : { curl }),
  };
}
