/** The exit codes of a command. */
export const EXIT = {
  /** The check ran and found nothing to report. */
  clean: 0,
  /** The check ran and found problems. */
  findings: 1,
  /** The check couldn't run: wrong arguments, a file that can't be read or written, or a crash. */
  failed: 2,
  /** The endpoint never responded. */
  noAnswer: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
