import { judgeDateTime } from '../cards/format/date-time.ts';
import type { DataValue } from './data-value.ts';
import type { FieldName } from './name-words.ts';
import { wordSet } from './word-set.ts';

const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,12})?)?) ?(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/;
/** The format of e-mail headers, also used by Twilio. */
const RFC_2822 =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}:\d{2}:\d{2}) (GMT|UTC|[+-]\d{4})$/;
/** The format of .NET, also used by Xero. */
const DOT_NET = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/;
const DIGITS = /^(\d{9,13})(?:\.(\d{1,9}))?$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONGEST = 48;

/** 1990 to 2100, in seconds. A number outside that range isn't a date. */
const FIRST_SECOND = 631_152_000;
const LAST_SECOND = 4_102_444_800;

const DATE_WORDS = wordSet(`
  at on date time timestamp stamp ts created updated modified expires expiry expiration exp iat nbf start
  starts started end ends ended until since seen due renewal renews birthday birthdate dob joined signup
  deadline when begin begins began anchor login logged activity registered received issued createdate
  closedate datetime paid canceled cancelled deleted closed opened sent
`);

/** Whether the field's name sounds like a date. Only then is a number or a text of digits read as a date. */
export function isDateName({ words }: FieldName): boolean {
  return words.some((word) => DATE_WORDS.has(word));
}

/**
 * The date in a value, as `dateTimeIso8601` accepts it; null if it isn't a date. A time without a zone counts as UTC.
 * A day without a time is shown at noon UTC, which is the same day almost everywhere.
 */
export function readDate(name: FieldName, value: DataValue): string | null {
  if (value.kind === 'number') return isDateName(name) ? fromEpoch(value.digits) : null;
  if (value.kind !== 'text' || value.text.length > LONGEST) return null;
  const text = value.text.trim();
  const iso =
    fromIso(text) ?? fromMail(text) ?? fromDotNet(text) ?? (isDateName(name) ? fromEpoch(text) : null);
  return iso !== null && judgeDateTime(iso) === 'valid' ? iso : null;
}

/** True for dates that some servers write instead of no date: year one, or the first second of 1970. */
export function isZeroDate(iso: string): boolean {
  return /^(?:000[01]|1970-01-01T00:00:00(?:\.0+)?Z|1970-01-01T12:00:00Z)/.test(iso);
}

function fromIso(text: string): string | null {
  const parts = ISO.exec(text);
  if (parts === null) return null;
  const [, day = '', time, zone] = parts;
  if (time === undefined) return `${day}T12:00:00Z`;
  return `${day}T${time}${zoneOf(zone)}`;
}

/** Writes zones such as `+0000`, `+00` and `UTC` the way the format requires. */
function zoneOf(zone: string | undefined): string {
  if (zone === undefined || !/^[+-]/.test(zone)) return 'Z';
  const minutes = zone.slice(3).replace(':', '');
  return `${zone.slice(0, 3)}:${minutes === '' ? '00' : minutes}`;
}

function fromMail(text: string): string | null {
  const parts = RFC_2822.exec(text);
  if (parts === null) return null;
  const [, day = '', month = '', year = '', time = '', zone] = parts;
  const number = MONTHS.indexOf(month) + 1;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}T${time}${zoneOf(zone)}`;
}

function fromDotNet(text: string): string | null {
  const [, digits] = DOT_NET.exec(text) ?? [];
  return digits === undefined ? null : isoOf(Number(digits));
}

/** Seconds have 9 or 10 digits and may have a fraction; milliseconds have 12 or 13. */
function fromEpoch(digits: string): string | null {
  const [, whole = '', fraction = ''] = DIGITS.exec(digits) ?? [];
  if (whole === '') return null;
  const isMilliseconds = whole.length > 10;
  const seconds = isMilliseconds ? Number(whole) / 1000 : Number(whole);
  if (seconds < FIRST_SECOND || seconds > LAST_SECOND) return null;
  return isoOf(
    isMilliseconds ? Number(whole) : Number(whole) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3)),
  );
}

function isoOf(ms: number): string | null {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().replace('.000Z', 'Z');
}
