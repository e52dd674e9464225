import { dirname, resolve } from 'node:path';
import { countsOf, type LintReport } from '../../reports/lint/lint-report.ts';
import { type Arguments, defineCommand } from '../command/command.ts';
import { EXIT, type ExitCode } from '../command/exit-code.ts';
import type { Io } from '../command/io.ts';
import { UsageError } from '../command/usage-error.ts';
import { failureWords } from '../files/failure-words.ts';
import { shownPath } from '../files/find-files.ts';
import { writeWholeFile } from '../files/write-whole-file.ts';
import { findConfiguration } from '../lint/find-configuration.ts';
import { type LintJob, type LintResult, lintFiles, STDIN } from '../lint/lint-files.ts';
import { LINT_REPORTERS, lintReportAs } from '../lint/lint-reporters.ts';
import { unreadLines } from '../lint/write-findings.ts';
import { exitByCounts, FAIL_OPTIONS, type FailRule, readFailRule } from '../reporters/exit-by-counts.ts';
import { readReporters, reporterOption } from '../reporters/read-reporters.ts';
import { writeReports } from '../reporters/write-reports.ts';
import { writeLine } from '../terminal/write-to.ts';

const DEFAULT_BASELINE = '.customer-cards-baseline.json';

/** Everything that a run needs, read once. */
interface Plan {
  job: LintJob;
  /** An absolute path; null if there's no baseline. */
  baseline: string | null;
  updateBaseline: boolean;
  reports: ReturnType<typeof readReporters<(typeof LINT_REPORTERS)[number]>>;
  rule: FailRule;
}

const options = {
  fix: { type: 'boolean', summary: 'Apply the safe fixes to the files.' },
  watch: { type: 'boolean', short: 'w', summary: 'Check again whenever a file changes.' },
  markdown: { type: 'boolean', summary: 'Check ```json blocks in Markdown files.' },
  as: {
    type: 'string',
    value: 'response',
    summary: 'Only accept complete responses, not single cards or components.',
  },
  ignore: { type: 'string', multiple: true, value: 'PATTERN', summary: 'Leave files out.' },
  config: {
    type: 'string',
    value: 'FILE',
    summary: 'The configuration. Default: .customer-cards.json here or in a folder above.',
  },
  baseline: { type: 'string', value: 'FILE', summary: 'Known findings, which don’t fail the run.' },
  'update-baseline': { type: 'boolean', summary: 'Write all current findings to the baseline.' },
  reporter: reporterOption(LINT_REPORTERS),
  ...FAIL_OPTIONS,
} as const;

export const lint = defineCommand({
  name: 'lint',
  summary: 'Check cards and responses in files, with the words and fixes of the playground.',
  positionals: '[FILES, FOLDERS, PATTERNS or -]',
  options,
  examples: [
    { command: 'customer-card-playground lint cards/', summary: 'every .json file in a folder' },
    { command: "customer-card-playground lint 'cards/**/*.json' --fix", summary: 'fix what is safe to fix' },
    { command: 'curl -s https://… | customer-card-playground lint - --as response', summary: 'a response' },
    { command: 'customer-card-playground lint README.md --markdown', summary: 'the examples in your docs' },
    {
      command: 'customer-card-playground lint cards/ --reporter github --reporter sarif=cards.sarif',
      summary: 'in GitHub Actions, with a file for code scanning',
    },
    {
      command: 'customer-card-playground lint cards/ --update-baseline',
      summary: 'accept today’s findings, in .customer-cards-baseline.json',
    },
    {
      command: 'customer-card-playground lint cards/ --baseline .customer-cards-baseline.json',
      summary: 'fail on new findings only',
    },
  ],
  async run(args, io) {
    const plan = await planOf(args, io);
    if (!args.flag('watch')) return (await lintOnce(plan, io)).code;
    const { watchFiles } = await import('../lint/watch-files.ts');
    const own = [plan.baseline, ...plan.reports.map(({ file }) => file && resolve(io.cwd, file))];
    return await watchFiles(() => lintOnce(plan, io), new Set(own.filter((path) => path !== null)), io);
  },
});

async function planOf(args: Arguments<keyof typeof options>, io: Io): Promise<Plan> {
  const { settings, folder, name } = await findConfiguration(io.cwd, args.one('config'));
  const isNamed = args.positionals.length > 0;
  const named = isNamed ? args.positionals : (settings.files ?? []);
  if (named.length === 0) {
    throw new UsageError(
      'Name the files to check, as in customer-card-playground lint cards/, or list them as “files” in .customer-cards.json.',
    );
  }
  const as = args.one('as') ?? settings.as ?? null;
  if (as !== null && as !== 'response') throw new UsageError(`--as can be response, not “${as}”.`);
  const readsInput = named.includes(STDIN);
  if (readsInput && args.flag('fix'))
    throw new UsageError('--fix changes files, and the standard input isn’t one: leave out - or --fix.');
  if (readsInput && args.flag('watch'))
    throw new UsageError('--watch waits for files to change, and the standard input isn’t one.');
  const baseline = args.one('baseline');
  const updateBaseline = args.flag('update-baseline');
  const ownBaseline = settings.baseline === undefined ? null : resolve(folder, settings.baseline);
  const reporters = args.all('reporter');
  const maxWarnings = settings.maxWarnings === undefined ? null : String(settings.maxWarnings);
  return {
    job: {
      cwd: io.cwd,
      named,
      namedFrom: isNamed ? io.cwd : folder,
      ignored: [
        ...args.all('ignore').map((pattern) => ({ pattern, from: io.cwd })),
        ...(settings.ignore ?? []).map((pattern) => ({ pattern, from: folder })),
      ],
      fix: args.flag('fix'),
      markdown: args.flag('markdown') || settings.markdown === true,
      as,
      platform: process.platform,
    },
    baseline:
      baseline !== null
        ? resolve(io.cwd, baseline)
        : (ownBaseline ?? (updateBaseline ? resolve(io.cwd, DEFAULT_BASELINE) : null)),
    updateBaseline,
    reports:
      reporters.length > 0 || name === null
        ? readReporters(reporters, LINT_REPORTERS)
        : readReporters(settings.reporters ?? [], LINT_REPORTERS, `${name}, “reporters”: `),
    rule: readFailRule(
      args.one('fail-on') ?? settings.failOn ?? null,
      args.one('max-warnings') ?? maxWarnings,
    ),
  };
}

/** Checks all files once and writes the reports. */
async function lintOnce(plan: Plan, io: Io): Promise<{ code: ExitCode; folders: LintResult['folders'] }> {
  if (plan.job.named.includes(STDIN) && io.stdin.isTTY === true)
    await writeLine(
      io.stderr,
      'Reading what you type or paste. End it with Ctrl+D, or Ctrl+Z and Enter on Windows.',
    );
  const { report: found, folders } = await lintFiles(plan.job, io);
  const report = await judged(found, plan, io);
  // A file that couldn't be read is an error of the run, whatever the reports contain.
  for (const line of unreadLines(report)) await writeLine(io.stderr, line);
  await writeReports(plan.reports, (name, file) => lintReportAs(name, report, file, io), io);
  if (plan.reports.some(({ name }) => name === 'github')) {
    const { addGithubSummary } = await import('../reporters/github-summary.ts');
    await addGithubSummary(await lintReportAs('markdown', report, null, io), io);
  }
  // A file that couldn't be read counts more than any findings.
  const code = report.unread.length > 0 ? EXIT.failed : exitByCounts(countsOf(report), plan.rule);
  return { code, folders };
}

/** The report compared with the baseline, which is first updated if that was asked for. */
async function judged(
  report: LintReport,
  { baseline: path, updateBaseline }: Plan,
  io: Io,
): Promise<LintReport> {
  if (path === null) return report;
  const { baselineOf, readBaseline, withBaseline } = await import('../lint/baseline.ts');
  const name = shownPath(path, io.cwd);
  const nameOf = (file: string) => shownPath(resolve(io.cwd, file), dirname(path));
  if (!updateBaseline) return withBaseline(report, await readBaseline(path, name), nameOf);
  // A file that wasn't read could be full of findings, so the baseline isn't updated.
  if (report.unread.length > 0) return report;
  const baseline = baselineOf(report, nameOf);
  try {
    await writeWholeFile(path, `${JSON.stringify(baseline, null, 2)}\n`);
  } catch (error) {
    throw new UsageError(`The baseline can’t be written to ${name}: ${failureWords(error)}.`);
  }
  return withBaseline(report, baseline, nameOf);
}
