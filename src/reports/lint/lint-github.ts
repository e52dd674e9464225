import { type Annotation, githubAnnotations } from '../github-annotations.ts';
import { counted, type LintReport } from './lint-report.ts';

/** The report as GitHub Actions annotations. `inRepository` turns a file's path into one from the repository's root. */
export function lintGithub({ files, unread }: LintReport, inRepository: (file: string) => string): string {
  const annotations = files.flatMap(({ file, findings, unlisted }): Annotation[] => [
    ...findings
      .filter(({ isOld }) => !isOld)
      .map(({ severity, code, message, start, end }) => ({
        level: severity,
        title: code,
        message,
        file: inRepository(file),
        start,
        end,
      })),
    ...(unlisted.errors + unlisted.warnings === 0
      ? []
      : [
          {
            level: unlisted.errors > 0 ? ('error' as const) : ('warning' as const),
            title: 'More problems',
            message: `${counted(unlisted.errors + unlisted.warnings, 'more problem')} in this file.`,
            file: inRepository(file),
          },
        ]),
  ]);
  return githubAnnotations([
    ...unread.map(
      ({ file, reason }): Annotation => ({
        level: 'error',
        title: 'Not checked',
        message: `${file} wasn’t checked: ${reason}.`,
        file: inRepository(file),
      }),
    ),
    ...annotations,
  ]);
}
