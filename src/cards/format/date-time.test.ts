import { expect, test } from 'vitest';
import { judgeDateTime } from './date-time.ts';

test.each([
  ['2026-03-04T09:30:00Z', 'valid'],
  ['2026-03-04T09:30Z', 'valid'],
  ['2026-03-04T09:30:00.123456+02:00', 'valid'],
  ['2024-02-29T00:00:00-11:30', 'valid'],
  ['2000-02-29T00:00:00Z', 'valid'],
  ['1900-02-29T00:00:00Z', 'impossible'],
  ['2026-02-29T00:00:00Z', 'impossible'],
  ['2026-04-31T00:00:00Z', 'impossible'],
  ['2026-13-01T00:00:00Z', 'impossible'],
  ['2026-00-10T00:00:00Z', 'impossible'],
  ['2026-01-00T00:00:00Z', 'impossible'],
  ['2026-01-01T24:00:00Z', 'impossible'],
  ['2026-01-01T10:60:00Z', 'impossible'],
  ['2026-01-01T10:00:00+25:00', 'impossible'],
  ['2026-03-04', 'date-only'],
  ['2026-03-04T09:30:00', 'no-offset'],
  ['2026-03-04 09:30', 'no-offset'],
  ['2026-03-04t09:30:00z', 'malformed'],
  ['04.03.2026 09:30', 'malformed'],
  ['1772616600', 'malformed'],
  ['', 'malformed'],
])('%j is %s', (text, judgement) => {
  expect(judgeDateTime(text)).toBe(judgement);
});
