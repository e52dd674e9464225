import type { LinePlace } from '../../json/line-places.ts';
import type { Fix, Severity, TextRange } from '../../json/problem.ts';

/** A problem of a file, with the same text, ranges and fixes as on the page. */
export interface LintFinding {
  severity: Severity;
  code: string;
  message: string;
  /** Path from the document's root: property names and indexes. */
  path: readonly (string | number)[];
  /** UTF-16 offsets into the file, and the same as lines and columns. */
  range: TextRange;
  start: LinePlace;
  end: LinePlace;
  fixes: readonly Fix[];
  /** It's in the baseline: reported, but it doesn't fail the check. */
  isOld: boolean;
}

export interface LintedFile {
  /** Path from the working folder, with `/` between folders on every system. */
  file: string;
  /** The file's content, including a byte order mark. */
  text: string;
  findings: readonly LintFinding[];
  /** Problems that were counted but not listed: at most 100 per document are listed. */
  unlisted: { errors: number; warnings: number };
  /** How many documents were checked: 1, or the blocks of a Markdown file. */
  documents: number;
  /** How many problems `--fix` has fixed. */
  fixed: number;
}

/** A file that couldn't be read, and why, as a sentence without the final period. */
export interface UnreadFile {
  file: string;
  reason: string;
}

export interface LintReport {
  files: readonly LintedFile[];
  unread: readonly UnreadFile[];
  /** Findings in the baseline that no longer occur. */
  outdated: number;
}

export interface LintCounts {
  errors: number;
  warnings: number;
  /** Findings that are in the baseline. They aren't counted as errors or warnings. */
  old: number;
  fixed: number;
  /** New findings with a safe fix. */
  fixable: number;
}

/** The totals of a report. */
export function countsOf({ files }: Pick<LintReport, 'files'>): LintCounts {
  const counts = { errors: 0, warnings: 0, old: 0, fixed: 0, fixable: 0 };
  for (const { findings, unlisted, fixed } of files) {
    counts.errors += unlisted.errors;
    counts.warnings += unlisted.warnings;
    counts.fixed += fixed;
    for (const { severity, isOld, fixes } of findings) {
      counts[isOld ? 'old' : severity === 'error' ? 'errors' : 'warnings'] += 1;
      if (!isOld && fixes.some(({ safe }) => safe)) counts.fixable += 1;
    }
  }
  return counts;
}

/** “1 file”, “3 files”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Everything in one line: “2 errors, 1 warning in 14 files”. */
export function totalsInWords(report: LintReport): string {
  const { errors, warnings, old, fixed } = countsOf(report);
  const found = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  const checked = `${found.length === 0 ? 'No problems' : found.join(', ')} in ${counted(report.files.length, 'file')}`;
  return [
    report.files.length === 0 ? 'No file was checked' : checked,
    ...(fixed > 0 ? [`${counted(fixed, 'problem')} fixed`] : []),
    ...(old > 0 ? [`${counted(old, 'problem')} known from the baseline`] : []),
    ...(report.unread.length > 0 ? [`${counted(report.unread.length, 'file')} not read`] : []),
  ].join('; ');
}
