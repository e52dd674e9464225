import { Masking } from './masking.ts';
import type { CheckupReport } from './report.ts';

/** What a report may contain; both false by default. */
export interface ReportOptions {
  customers?: boolean;
  bodies?: boolean;
}

/** A report with customers masked and bodies left out, unless the options include them. Masked text stays masked. */
export function maskReport(
  report: CheckupReport,
  { customers = false, bodies = false }: ReportOptions,
): CheckupReport {
  const kept: CheckupReport = bodies
    ? report
    : {
        ...report,
        exchanges: report.exchanges.map((exchange) => ({
          ...exchange,
          reply: { ...exchange.reply, body: null },
        })),
      };
  if (customers || report.personal.length === 0) return kept;
  const { personal, endpoint, ...rest } = kept;
  return { ...new Masking([], personal).deep(rest), endpoint, personal: [] };
}
