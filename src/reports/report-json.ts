import { maskReport, type ReportOptions } from '../checkup/report/mask-report.ts';
import type { CheckupReport } from '../checkup/report/report.ts';

/** The report's data as JSON, as `report-json-schema.ts` describes it. */
export function reportJson(report: CheckupReport, options: ReportOptions = {}): string {
  const { personal: _, ...shown } = maskReport(report, options);
  return `${JSON.stringify({ $schema: REPORT_SCHEMA_ID, ...shown }, null, 2)}\n`;
}

/** The schema's id. It's only a name: nothing is fetched from it. */
export const REPORT_SCHEMA_ID = 'urn:customer-card-playground:checkup-report:1';
