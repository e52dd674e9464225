/** The verdict on a value of `dateTimeIso8601` (SPEC.md §3). */
export type DateTimeJudgement = 'valid' | 'date-only' | 'no-offset' | 'impossible' | 'malformed';

/** Date, `T`, time, and an offset or `Z`. */
export const ISO_8601 =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:Z|[+-](\d{2}):(\d{2}))$/;

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const NO_OFFSET = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?$/;

/**
 * Judges a date and time. "Impossible" means that the day isn't in the calendar or the time of day doesn't exist,
 * whatever else is missing. Seconds are optional and can have fractions.
 */
export function judgeDateTime(text: string): DateTimeJudgement {
  if (ISO_8601.test(text)) return isPossible(text) ? 'valid' : 'impossible';
  if (DATE_ONLY.test(text)) return isPossible(`${text}T00:00Z`) ? 'date-only' : 'impossible';
  if (!NO_OFFSET.test(text)) return 'malformed';
  return isPossible(`${text.replace(' ', 'T')}Z`) ? 'no-offset' : 'impossible';
}

function isPossible(text: string): boolean {
  const parts = ISO_8601.exec(text)?.slice(1) ?? [];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offsetHour = 0, offsetMinute = 0] =
    parts.map((part) => Number(part ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return false;
  return hour < 24 && minute < 60 && second < 60 && offsetHour < 24 && offsetMinute < 60;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const PARTS =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt ]\s*(\d{1,2}):(\d{2})(:\d{2}(?:[.,]\d+)?)?\s*([Zz]|[+-]\d{2}(?::?\d{2})?)?)?$/;

/**
 * The date and time that an invalid text most likely means: missing parts are added in UTC, and a day that the
 * month doesn't have becomes its last day. Null if the meaning isn't clear.
 */
export function realDateTime(text: string): string | null {
  const parts = PARTS.exec(text.trim());
  if (parts === null) return null;
  const [, year = '', month = '', day = '', hour = '00', minute = '00', written, zone] = parts;
  const seconds = written ?? (parts[4] === undefined ? ':00' : '');
  const last = daysIn(Number(year), Number(month));
  const date = [year, month.padStart(2, '0'), String(Math.min(Number(day), last)).padStart(2, '0')].join('-');
  const colon =
    zone !== undefined && /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  const offset = colon !== undefined && /^[+-]\d{2}$/.test(colon) ? `${colon}:00` : colon?.toUpperCase();
  const real = `${date}T${hour.padStart(2, '0')}:${minute}${seconds}${offset ?? 'Z'}`;
  return judgeDateTime(real) === 'valid' ? real : null;
}
