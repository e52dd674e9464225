import type { CheckupReport, ReportLine } from '../../checkup/report/report.ts';
import { totalsOf, worstOf } from '../../checkup/report-line.ts';

/** The report with one line and its requests replaced by those of another run of that scenario. */
export function withLine(report: CheckupReport, line: ReportLine, from: CheckupReport): CheckupReport {
  const prefix = `${line.id}-${from.startedAt}-`;
  const renamed = (id: string) => `${prefix}${id}`;
  const lines = report.lines.map((one) =>
    one.id === line.id
      ? {
          ...line,
          exchanges: line.exchanges.map(renamed),
          findings: line.findings.map((finding) => ({
            ...finding,
            exchanges: finding.exchanges.map(renamed),
          })),
        }
      : one,
  );
  return {
    ...report,
    lines,
    totals: totalsOf(lines),
    verdict: worstOf(lines.map(({ verdict }) => verdict)) ?? 'not-run',
    requests: report.requests + from.requests,
    exchanges: [
      ...report.exchanges,
      ...from.exchanges.map((exchange) => ({ ...exchange, id: renamed(exchange.id) })),
    ],
  };
}
