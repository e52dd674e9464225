import type { Option } from '../command/command.ts';
import { EXIT, type ExitCode } from '../command/exit-code.ts';
import { UsageError } from '../command/usage-error.ts';

const FAIL_ON = ['error', 'warning', 'never'] as const;

/** When findings make a command end with exit code 1. */
export interface FailRule {
  failOn: (typeof FAIL_ON)[number];
  /** The command also fails if there are more warnings than this; null for no limit. */
  maxWarnings: number | null;
}

/** The two options, for commands with findings. */
export const FAIL_OPTIONS = {
  'fail-on': {
    type: 'string',
    value: 'error|warning|never',
    summary: 'What ends with exit code 1. Default: error.',
  },
  'max-warnings': { type: 'string', value: 'N', summary: 'Fail with more warnings than this.' },
} as const satisfies Record<string, Option>;

/** Reads `--fail-on` and `--max-warnings`. Throws `UsageError` for invalid values. */
export function readFailRule(failOn: string | null, maxWarnings: string | null): FailRule {
  const named = FAIL_ON.find((each) => each === (failOn ?? 'error'));
  if (named === undefined)
    throw new UsageError(`--fail-on is one of ${FAIL_ON.join(', ')}, not “${failOn}”.`);
  if (maxWarnings !== null && !/^\d{1,9}$/.test(maxWarnings))
    throw new UsageError(`--max-warnings needs a whole number from 0, not “${maxWarnings}”.`);
  return { failOn: named, maxWarnings: maxWarnings === null ? null : Number(maxWarnings) };
}

/** Exit code 1 if the findings break the rule, 0 otherwise. */
export function exitByCounts(counts: { errors: number; warnings: number }, rule: FailRule): ExitCode {
  if (rule.failOn === 'never') return EXIT.clean;
  const tooMany = rule.maxWarnings !== null && counts.warnings > rule.maxWarnings;
  const fails = counts.errors > 0 || tooMany || (rule.failOn === 'warning' && counts.warnings > 0);
  return fails ? EXIT.findings : EXIT.clean;
}
