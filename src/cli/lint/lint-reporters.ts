import { readFile } from 'node:fs/promises';
import paths, { join } from 'node:path';
import type { LintReport } from '../../reports/lint/lint-report.ts';
import type { Io } from '../command/io.ts';
import { shownPath } from '../files/find-files.ts';
import { FILE_COLUMNS } from '../terminal/columns.ts';
import { PLAIN, paintFor } from '../terminal/paint.ts';
import { unreadLines, writeFindings } from './write-findings.ts';

export const LINT_REPORTERS = ['text', 'json', 'junit', 'sarif', 'github', 'markdown'] as const;
export type LintReporter = (typeof LINT_REPORTERS)[number];

/** The report in one format, for a file or for `stdout`. */
export async function lintReportAs(
  name: LintReporter,
  report: LintReport,
  file: string | null,
  io: Io,
): Promise<string> {
  switch (name) {
    case 'text':
      return file === null
        ? writeFindings(report, paintFor(io.stdout, io.env), io.stdout.columns ?? FILE_COLUMNS)
        : `${unreadLines(report)
            .map((line) => `${line}\n`)
            .join('')}${writeFindings(report, PLAIN, FILE_COLUMNS)}`;
    case 'json':
      return (await import('../../reports/lint/lint-json.ts')).lintJson(report);
    case 'junit':
      return (await import('../../reports/lint/lint-junit.ts')).lintJunit(report);
    case 'sarif':
      return (await import('../../reports/lint/lint-sarif.ts')).lintSarif(report, await versionOf(io));
    case 'github':
      return (await import('../../reports/lint/lint-github.ts')).lintGithub(report, (path) =>
        pathInRepository(path, io),
      );
    case 'markdown':
      return (await import('../../reports/lint/lint-markdown.ts')).lintMarkdown(report);
  }
}

/** GitHub expects paths from the repository's root, wherever the command runs. */
export function pathInRepository(
  file: string,
  { env, cwd }: Pick<Io, 'env' | 'cwd'>,
  system: paths.PlatformPath = paths,
): string {
  const root = env.GITHUB_WORKSPACE;
  if (root === undefined || root === '') return file;
  const shown = shownPath(system.resolve(cwd, file), root, system);
  return system.isAbsolute(shown) ? file : shown;
}

async function versionOf({ packageFolder }: Io): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '0';
}
