import { toPointer } from '../../json/path.ts';
import { countsOf, type LintReport } from './lint-report.ts';

/** The report as JSON, for other programs. */
export function lintJson(report: LintReport): string {
  const { files, unread, outdated } = report;
  const value = {
    version: 1,
    totals: { files: files.length, ...countsOf(report), unread: unread.length, outdated },
    files: files.map(({ file, findings, unlisted, documents, fixed }) => ({
      file,
      documents,
      fixed,
      findings: findings.map(({ severity, code, message, path, range, start, end, fixes, isOld }) => ({
        severity,
        code,
        message,
        path,
        pointer: toPointer(path),
        range,
        start,
        end,
        fixes,
        known: isOld,
      })),
      unlisted,
    })),
    unread,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
