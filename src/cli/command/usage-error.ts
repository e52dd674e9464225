/**
 * Why a command couldn't do what was asked, in a sentence or two for the person at the terminal. Contains no value of
 * a header or variable. The command ends with exit code 2.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
