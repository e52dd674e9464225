import { escapeMarkup } from '../escape-markup.ts';
import {
  counted,
  type LintedFile,
  type LintFinding,
  type LintReport,
  type UnreadFile,
} from './lint-report.ts';

/** The report as JUnit XML: a suite per file and a case per finding, or one case if a file has no findings. */
export function lintJunit({ files, unread }: LintReport): string {
  const suites = [...files.map(suiteOf), ...unread.map(unreadSuite)];
  const sum = (count: (suite: Suite) => number) => suites.reduce((total, suite) => total + count(suite), 0);
  const attributes = `tests="${sum(({ cases }) => cases.length)}" failures="${sum(({ failures }) => failures)}" errors="${sum(({ errors }) => errors)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="Customer cards" ${attributes} time="0">`,
    ...suites.flatMap(({ name, cases, failures, errors }) => [
      `  <testsuite name="${escapeMarkup(name)}" tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="0" time="0">`,
      ...cases,
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Suite {
  name: string;
  cases: string[];
  failures: number;
  errors: number;
}

function suiteOf({ file, findings, unlisted }: LintedFile): Suite {
  const more = unlisted.errors + unlisted.warnings;
  const cases = [
    ...findings.map((finding) => findingCase(file, finding)),
    ...(more > 0 ? [moreCase(file, more, unlisted.errors > 0)] : []),
  ];
  return {
    name: file,
    cases: cases.length > 0 ? cases : [`${opened(file, 'no problems')}/>`],
    failures:
      findings.filter(({ severity, isOld }) => severity === 'error' && !isOld).length +
      (unlisted.errors > 0 ? 1 : 0),
    errors: 0,
  };
}

function opened(file: string, name: string): string {
  return `    <testcase name="${escapeMarkup(name)}" classname="${escapeMarkup(file)}" time="0"`;
}

function findingCase(file: string, { severity, code, message, start, fixes, isOld }: LintFinding): string {
  const open = opened(file, `${code} at ${start.line}:${start.column}`);
  const words = [
    `${file}:${start.line}:${start.column}`,
    message,
    ...fixes.map(({ title }) => `Fix: ${title}`),
  ].join('\n');
  if (severity === 'error' && !isOld)
    return `${open}><failure message="${escapeMarkup(message)}" type="${code}">${escapeMarkup(words)}</failure></testcase>`;
  const kind = isOld ? 'KNOWN FROM THE BASELINE' : 'WARNING';
  return `${open}><system-out>${kind}: ${escapeMarkup(words)}</system-out></testcase>`;
}

function moreCase(file: string, more: number, isFailure: boolean): string {
  const words = `${counted(more, 'more problem')} not listed`;
  return isFailure
    ? `${opened(file, words)}><failure message="${words}" type="unlisted"/></testcase>`
    : `${opened(file, words)}/>`;
}

function unreadSuite({ file, reason }: UnreadFile): Suite {
  const message = escapeMarkup(`${file} wasn’t checked: ${reason}.`);
  return {
    name: file,
    cases: [`${opened(file, 'not checked')}><error message="${message}" type="unread"/></testcase>`],
    failures: 0,
    errors: 1,
  };
}
