import { maskReport, type ReportOptions } from '../checkup/report/mask-report.ts';
import type { CheckupReport, ReportLine } from '../checkup/report/report.ts';
import { linesByVerdict, timesInWords, totalsInWords, VERDICT_NAMES } from './report-words.ts';

/** The report as Markdown, for a pull request: problems in full, passed scenarios by name. */
export function reportMarkdown(report: CheckupReport, options: ReportOptions = {}): string {
  const masked = maskReport(report, options);
  const commands = new Map(masked.exchanges.map(({ id, curl }) => [id, curl]));
  const parts = linesByVerdict(masked.lines).map(([verdict, lines]) => {
    const heading = `## ${VERDICT_NAMES[verdict]} (${lines.length})`;
    const items =
      verdict === 'passed'
        ? [lines.map(({ id, title }) => `${id} ${escapeMarkdown(title)}`).join(' · ')]
        : verdict === 'not-run'
          ? lines.map(
              ({ id, title, found }) => `- **${id}** ${escapeMarkdown(title)}: ${escapeMarkdown(found)}`,
            )
          : lines.map((line) => lineInFull(line, commands));
    return [heading, '', items.join(verdict === 'not-run' ? '\n' : '\n\n')].join('\n');
  });
  return [
    `# Check-up of ${escapeMarkdown(masked.endpoint.url)}`,
    '',
    `**${totalsInWords(masked)}** · ${timesInWords(masked)}`,
    ...(masked.ended.how === 'complete' ? [] : ['', escapeMarkdown(masked.ended.message)]),
    '',
    parts.join('\n\n'),
    '',
  ].join('\n');
}

function lineInFull(line: ReportLine, commands: ReadonlyMap<string, string>): string {
  const behind = line.findings.find((one) => one.verdict === line.verdict)?.exchanges.at(-1);
  const command = behind === undefined ? undefined : commands.get(behind);
  const findings = line.findings.map(({ message }) => `- ${escapeMarkdown(message)}`);
  return [
    `### ${line.id} ${escapeMarkdown(line.title)}`,
    '',
    ...findings,
    '',
    escapeMarkdown(line.why),
    '',
    `What to change: ${escapeMarkdown(line.change)}`,
    ...(command === undefined ? [] : ['', fenced(command)]),
  ].join('\n');
}

/** Escapes a text, so that nothing in it becomes a link, an image, a mention, HTML or a heading. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_{}[\]<>()#+!|~^$&]/g, '\\$&')
    .replace(/^(\s*)(\d+)([.)])/, '$1$2\\$3')
    .replace(/^(\s*)([-=:])/, '$1\\$2')
    .replace(/(^|\s)@(?=\w)/g, '$1@\u2060')
    .replace(/:\/\//g, ':\u2060//')
    .replace(/\bwww\./gi, 'www\u2060.');
}

/** A code block whose fence is longer than any fence inside it. */
function fenced(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}sh\n${code}\n${fence}`;
}
