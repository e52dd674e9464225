import { escapeMarkdown } from '../report-markdown.ts';
import { counted, type LintedFile, type LintFinding, type LintReport, totalsInWords } from './lint-report.ts';

/** The report as Markdown, for a pull request or a summary: files with problems in full, the rest as a count. */
export function lintMarkdown(report: LintReport): string {
  const bad = report.files.filter(
    ({ findings, unlisted }) => findings.length + unlisted.errors + unlisted.warnings > 0,
  );
  return [
    '# Customer cards',
    '',
    `**${totalsInWords(report)}.**`,
    ...report.unread.flatMap(({ file, reason }) => [
      '',
      `- **Not checked** ${escapeMarkdown(file)}: ${escapeMarkdown(reason)}`,
    ]),
    ...bad.flatMap((file) => ['', `## ${escapeMarkdown(file.file)}`, '', ...linesOf(file)]),
    '',
  ].join('\n');
}

function linesOf({ findings, unlisted }: LintedFile): string[] {
  const more = unlisted.errors + unlisted.warnings;
  return [...findings.map(lineOf), ...(more > 0 ? [`- ${counted(more, 'more problem')}`] : [])];
}

function lineOf({ severity, isOld, code, message, start, fixes }: LintFinding): string {
  const kind = isOld ? 'Known' : severity === 'error' ? 'Error' : 'Warning';
  const [fix] = fixes;
  const suggestion = fix === undefined ? '' : `<br>Fix: ${escapeMarkdown(fix.title)}`;
  return `- **${kind}** ${start.line}:${start.column} ${escapeMarkdown(message)} (${code})${suggestion}`;
}
