import { maskReport, type ReportOptions } from '../checkup/report/mask-report.ts';
import type { CheckupReport } from '../checkup/report/report.ts';
import { type Annotation, githubAnnotations } from './github-annotations.ts';
import { linesByVerdict } from './report-words.ts';

/** The annotation level of each verdict. What passed or wasn't run only appears in the job's summary. */
const LEVELS = { error: 'error', warning: 'warning', note: 'notice', passed: null, 'not-run': null } as const;

/** The report as GitHub Actions annotations: one for each line that found something, worst first. */
export function reportGithub(report: CheckupReport, options: ReportOptions = {}): string {
  const masked = maskReport(report, options);
  const annotations = linesByVerdict(masked.lines).flatMap(([verdict, lines]): Annotation[] => {
    const level = LEVELS[verdict];
    if (level === null) return [];
    return lines.map(({ id, title, found, change }) => ({
      level,
      title: `${id} ${title}`,
      message: `${found}\nWhat to change: ${change}`,
    }));
  });
  const { how, message } = masked.ended;
  return githubAnnotations([
    ...(how === 'complete'
      ? []
      : [{ level: 'error' as const, title: 'The check-up isn’t complete', message }]),
    ...annotations,
  ]);
}
