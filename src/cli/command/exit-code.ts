/** What a command ends with. */
export const EXIT = {
  /** It looked, and found nothing to complain about. */
  clean: 0,
  /** It looked, and found problems. */
  findings: 1,
  /** It couldn't look: wrong arguments, a file that can't be read or written, a crash. */
  failed: 2,
  /** The endpoint never responded. */
  noAnswer: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
