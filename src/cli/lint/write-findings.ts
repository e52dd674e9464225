import { lineStartsOf } from '../../json/line-places.ts';
import {
  counted,
  countsOf,
  type LintedFile,
  type LintFinding,
  type LintReport,
  totalsInWords,
} from '../../reports/lint/lint-report.ts';
import { codeFrame, type Source } from '../terminal/code-frame.ts';
import type { Paint } from '../terminal/paint.ts';
import { printable } from '../terminal/printable.ts';

/** A line for each file that wasn't checked, with the reason. */
export function unreadLines({ unread }: LintReport): string[] {
  return unread.map(({ file, reason }) => `${printable(file)} wasn’t checked: ${reason}.`);
}

/** The report for people: each finding with its place in the file, then the totals. */
export function writeFindings(report: LintReport, paint: Paint, columns: number): string {
  const parts = report.files.flatMap((file) => findingsOf(file, paint, columns));
  return [...parts, closing(report, paint)].join('\n');
}

function findingsOf(file: LintedFile, paint: Paint, columns: number): string[] {
  const listed = file.findings.filter(({ isOld }) => !isOld);
  const source = { text: file.text, lineStarts: listed.length === 0 ? [] : lineStartsOf(file.text) };
  const more = file.unlisted.errors + file.unlisted.warnings;
  return [
    ...listed.map((finding) => findingOf(file.file, finding, source, paint, columns)),
    ...(more > 0
      ? [`${paint.bold(printable(file.file))}: ${counted(more, 'more problem')} not listed.\n`]
      : []),
  ];
}

function findingOf(
  file: string,
  { severity, code, message, range, start, fixes }: LintFinding,
  source: Source,
  paint: Paint,
  columns: number,
): string {
  const colour = severity === 'error' ? paint.red : paint.yellow;
  const place = `${paint.bold(printable(file))}:${start.line}:${start.column}`;
  return [
    `${place} ${colour(severity)} ${paint.dim(code)}`,
    `  ${printable(message)}`,
    '',
    codeFrame(source, range, paint, columns),
    ...(fixes.length === 0 ? [] : [`  ${paint.green('Fix:')} ${fixesInWords(fixes)}`]),
    '',
  ].join('\n');
}

/** The titles of a problem's fixes on one line. In the page, each is a button. */
function fixesInWords(fixes: LintFinding['fixes']): string {
  return fixes.map(({ title, safe }) => `${printable(title)}${safe ? ' (--fix does it)' : ''}`).join(' · ');
}

function closing(report: LintReport, paint: Paint): string {
  const { errors, warnings, fixable } = countsOf(report);
  const isClean = errors + warnings + report.unread.length === 0;
  const colour = isClean ? paint.green : errors > 0 || report.unread.length > 0 ? paint.red : paint.yellow;
  return [
    colour(`${totalsInWords(report)}.`),
    ...(fixable > 0 ? [`--fix corrects ${fixable === 1 ? 'one of them' : `${fixable} of them`}.`] : []),
    ...(report.outdated > 0
      ? [`${counted(report.outdated, 'finding')} in the baseline no longer found: run --update-baseline.`]
      : []),
    '',
  ].join('\n');
}
