import type { CheckupReport, ReportLine } from '../../checkup/report/report.ts';

/** The report with one line and its requests from another run of that scenario. */
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
  const count = (verdict: ReportLine['verdict']) => lines.filter((one) => one.verdict === verdict).length;
  const order = ['error', 'warning', 'note', 'passed'] as const;
  return {
    ...report,
    lines,
    totals: {
      error: count('error'),
      warning: count('warning'),
      note: count('note'),
      passed: count('passed'),
      'not-run': count('not-run'),
    },
    verdict: order.find((verdict) => count(verdict) > 0) ?? 'not-run',
    requests: report.requests + from.requests,
    exchanges: [
      ...report.exchanges,
      ...from.exchanges.map((exchange) => ({ ...exchange, id: renamed(exchange.id) })),
    ],
  };
}
