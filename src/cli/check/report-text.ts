import { maskReport, type ReportOptions } from '../../checkup/report/mask-report.ts';
import type { CheckupReport, CheckupVerdict, ReportLine } from '../../checkup/report/report.ts';
import { linesByVerdict, timesInWords, totalsInWords, VERDICT_NAMES } from '../../reports/report-words.ts';
import type { Paint } from '../terminal/paint.ts';
import { printable } from '../terminal/printable.ts';

const COLOURS: Readonly<Record<CheckupVerdict, keyof Paint>> = {
  error: 'red',
  warning: 'yellow',
  note: 'blue',
  passed: 'green',
  'not-run': 'dim',
};
const LISTED_FINDINGS = 10;

/** Why a run ended before it was complete, for the end of a report. Empty if the run is complete. */
export function endText({ ended }: CheckupReport): string {
  return ended.how === 'complete' ? '' : `${printable(ended.message)}\n`;
}

/**
 * The report for a terminal: findings in full, the worst first, and one line for each scenario that passed or wasn't
 * run. An incomplete run is an error, so it isn't part of the report.
 */
export function reportText(report: CheckupReport, options: ReportOptions, paint: Paint): string {
  const masked = maskReport(report, options);
  const commands = new Map(masked.exchanges.map(({ id, curl }) => [id, curl]));
  // On a terminal, people read the last line first.
  const sections = [...linesByVerdict(masked.lines)].reverse().map(([verdict, lines]) => {
    const heading = paint.bold(paint[COLOURS[verdict]](`${VERDICT_NAMES[verdict]} (${lines.length})`));
    const inFull = verdict !== 'passed' && verdict !== 'not-run';
    return [
      heading,
      ...lines.flatMap((line) => (inFull ? lineInFull(line, commands, paint) : [shortLine(line)])),
    ];
  });
  return [
    `Check-up of ${printable(masked.endpoint.url)}`,
    '',
    ...sections.flatMap((lines) => [...lines, '']),
    `${paint.bold(totalsInWords(masked))} · ${timesInWords(masked)}`,
    '',
  ].join('\n');
}

function shortLine({ id, title, verdict, found }: ReportLine): string {
  const more = verdict === 'not-run' ? `: ${printable(found)}` : '';
  return `  ${id.padEnd(3)} ${title}${more}`;
}

function lineInFull(line: ReportLine, commands: ReadonlyMap<string, string>, paint: Paint): string[] {
  const findings = line.findings.slice(0, LISTED_FINDINGS);
  const more = line.findings.length - findings.length;
  const behind = line.findings.find((one) => one.verdict === line.verdict)?.exchanges.at(-1);
  const command = behind === undefined ? undefined : commands.get(behind);
  return [
    `  ${paint.bold(`${line.id.padEnd(3)} ${line.title}`)}`,
    ...findings.map(({ message }) => `      ${printable(message)}`),
    ...(more > 0 ? [`      And ${more} more.`] : []),
    paint.dim(`      ${line.why}`),
    `      What to change: ${line.change}`,
    ...(command === undefined
      ? []
      : command.split('\n').map((text) => paint.dim(`      ${printable(text)}`))),
  ];
}
