import type { ReportOptions } from '../../checkup/report/mask-report.ts';
import type { CheckupReport } from '../../checkup/report/report.ts';
import type { Io } from '../command/io.ts';
import { addGithubSummary } from '../reporters/github-summary.ts';
import type { WantedReport } from '../reporters/read-reporters.ts';
import { writeReports } from '../reporters/write-reports.ts';
import { PLAIN, paintFor } from '../terminal/paint.ts';
import type { CheckReporter } from './check-options.ts';

/** Writes a check-up's reports, each in its format. Throws `UsageError` for a file that can't be written. */
export async function writeCheck(
  wanted: readonly WantedReport<CheckReporter>[],
  report: CheckupReport,
  options: ReportOptions,
  io: Io,
): Promise<void> {
  await writeReports(wanted, (name, file) => formatted(name, file, report, options, io), io);
  if (!wanted.some(({ name }) => name === 'github')) return;
  const { reportMarkdown } = await import('../../reports/report-markdown.ts');
  await addGithubSummary(reportMarkdown(report, options), io);
}

async function formatted(
  name: CheckReporter,
  file: string | null,
  report: CheckupReport,
  options: ReportOptions,
  io: Io,
): Promise<string> {
  switch (name) {
    case 'text': {
      const { endText, reportText } = await import('./report-text.ts');
      return file === null
        ? reportText(report, options, paintFor(io.stdout, io.env))
        : `${reportText(report, options, PLAIN)}${endText(report)}`;
    }
    case 'json':
      return (await import('../../reports/report-json.ts')).reportJson(report, options);
    case 'junit':
      return (await import('../../reports/report-junit.ts')).reportJunit(report, options);
    case 'github':
      return (await import('../../reports/report-github.ts')).reportGithub(report, options);
    case 'markdown':
      return (await import('../../reports/report-markdown.ts')).reportMarkdown(report, options);
    case 'html':
      return (await import('../../reports/report-html.ts')).reportHtml(report, options);
    case 'har':
      return (await import('../../reports/report-har.ts')).reportHar(report, options);
  }
}
