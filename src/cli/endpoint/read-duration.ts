import { UsageError } from '../command/usage-error.ts';

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 };
const MAX_MS = 3_600_000;

/**
 * Reads a time such as `30s`, `500ms` or `2m`; a bare number is seconds. Returns milliseconds. Throws `UsageError`.
 */
export function readDuration(option: string, text: string): number {
  const [, number = '', unit = 's'] = /^(\d{1,7})(ms|s|m)?$/.exec(text.trim()) ?? [];
  const ms = Number(number) * (UNITS[unit] ?? 1000);
  if (number === '' || ms > MAX_MS) {
    throw new UsageError(`${option} needs a time up to an hour, such as 30s, not “${text}”.`);
  }
  return ms;
}
