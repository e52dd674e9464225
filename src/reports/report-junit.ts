import { GROUP_NAMES, GROUPS } from '../checkup/asking/plan.ts';
import { maskReport, type ReportOptions } from '../checkup/report/mask-report.ts';
import type { CheckupReport, ReportExchange, ReportLine } from '../checkup/report/report.ts';
import { escapeMarkup } from './escape-markup.ts';
import { isoTime } from './report-words.ts';

/**
 * The report as JUnit XML: a suite for each group, a test case for each scenario. An error fails its case. A case
 * with a warning or a note passes, with the text in `system-out`. What wasn't run is skipped.
 */
export function reportJunit(report: CheckupReport, options: ReportOptions = {}): string {
  const masked = maskReport(report, options);
  const times = new Map(masked.exchanges.map((exchange) => [exchange.id, exchange.totalMs]));
  const suites = GROUPS.flatMap((group) => {
    const lines = masked.lines.filter((line) => line.group === group);
    if (lines.length === 0) return [];
    const skipped = lines.filter(({ verdict }) => verdict === 'not-run').length;
    const counts = `${countsOf(lines)} skipped="${skipped}"`;
    const cases = lines.map((line) => testCase(line, secondsOf(line, times), masked.exchanges));
    const time = lines.reduce((sum, line) => sum + secondsOf(line, times), 0);
    return [
      `  <testsuite name="${escapeMarkup(GROUP_NAMES[group])}" ${counts} errors="0" time="${time.toFixed(3)}" timestamp="${isoTime(masked.startedAt).slice(0, 19)}">`,
      ...cases,
      '  </testsuite>',
    ];
  });
  const seconds = (masked.endedAt - masked.startedAt) / 1000;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escapeMarkup(`Check-up of ${masked.endpoint.url}`)}" ${countsOf(masked.lines)} errors="0" time="${seconds.toFixed(3)}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function countsOf(lines: readonly ReportLine[]): string {
  const failures = lines.filter(({ verdict }) => verdict === 'error').length;
  return `tests="${lines.length}" failures="${failures}"`;
}

function secondsOf({ exchanges }: ReportLine, times: ReadonlyMap<string, number>): number {
  return exchanges.reduce((sum, id) => sum + (times.get(id) ?? 0), 0) / 1000;
}

function testCase(line: ReportLine, seconds: number, exchanges: readonly ReportExchange[]): string {
  const open = `    <testcase name="${escapeMarkup(`${line.id} ${line.title}`)}" classname="${escapeMarkup(`checkup.${GROUP_NAMES[line.group]}`)}" time="${seconds.toFixed(3)}"`;
  if (line.verdict === 'not-run') return `${open}><skipped>${escapeMarkup(line.found)}</skipped></testcase>`;
  if (line.verdict === 'passed') return `${open}/>`;
  const words = escapeMarkup(wordsOf(line, exchanges));
  return line.verdict === 'error'
    ? `${open}><failure message="${escapeMarkup(line.found)}" type="${line.id}">${words}</failure></testcase>`
    : `${open}><system-out>${line.verdict.toUpperCase()}: ${words}</system-out></testcase>`;
}

function wordsOf(line: ReportLine, exchanges: readonly ReportExchange[]): string {
  const behind = line.findings.find((one) => one.verdict === line.verdict)?.exchanges.at(-1);
  const curl = exchanges.find(({ id }) => id === behind)?.curl;
  return [
    ...line.findings.map(({ message }) => message),
    '',
    line.why,
    '',
    `What to change: ${line.change}`,
    ...(curl === undefined ? [] : ['', curl]),
  ].join('\n');
}
