import type { CardOutcome } from '../../protocol/outcome.ts';
import { type CardLeaves, cardLeaves } from './card-leaves.ts';

const NONE: ReadonlySet<string> = new Set();
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';

/** Dates, times and durations in common spellings, which change over time. Every repetition has a bound. */
const TIMES = new RegExp(
  [
    // 2026-11-21T16:15:00.000Z, 2026-11-21, 21/11/2026, 16:15:03
    String.raw`\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?`,
    String.raw`\d{1,2}[/.]\d{1,2}[/.]\d{2,4}`,
    String.raw`\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:\s?[ap]m)?`,
    // 21 Nov 2026, Nov 21, 2026
    String.raw`\d{1,2}(?:st|nd|rd|th)? ${MONTH}\.?(?:,? \d{4})?`,
    String.raw`${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?`,
    // 3 minutes ago, in 2 hours, 12 ms, just now
    String.raw`\d{1,12}(?:\.\d{1,9})? ?(?:ms|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hours?|days?)\b`,
    'just now|a moment ago|a few seconds ago|(?:a|an|one) (?:second|minute|hour|day)',
    // Seconds and milliseconds since the epoch.
    String.raw`\b1[5-9]\d{8}(?:\d{3})?\b`,
  ].join('|'),
  'gi',
);

/** A text without its dates, times and durations. */
function timeless(place: string, text: string): string {
  return place.endsWith('.dateTimeIso8601') ? '' : text.replace(TIMES, '⏱');
}

/** The paths at which two cards differ, ignoring dates and times. */
export function differences(a: CardLeaves, b: CardLeaves): readonly string[] {
  const places = new Set([...a.keys(), ...b.keys()]);
  return [...places].filter((place) => {
    const [one, other] = [a.get(place), b.get(place)];
    return one === undefined || other === undefined || timeless(place, one) !== timeless(place, other);
  });
}

/**
 * How the card of one response differs from that of another, in words; null if they're the same. Dates, times
 * and the paths in `changing` are ignored.
 */
export function differenceInWords(
  before: CardOutcome | undefined,
  after: CardOutcome | undefined,
  changing: ReadonlySet<string> = NONE,
): string | null {
  if (before === undefined || after === undefined) return null;
  if (before.kind === 'failed' || after.kind === 'failed') return null;
  if (before.kind !== after.kind) return after.kind === 'hidden' ? 'it has no data' : 'it has data';
  const a = cardLeaves(before.card);
  const b = cardLeaves(after.card);
  const [place] = differences(a, b).filter((one) => !isWithin(one, changing));
  if (place === undefined) return null;
  const [one, other] = [a.get(place), b.get(place)];
  if (one === undefined || other === undefined) return 'it has other components';
  return `${quote(other)} instead of ${quote(one)}`;
}

function isWithin(place: string, changing: ReadonlySet<string>): boolean {
  return (
    changing.has(place) || [...changing].some((one) => place.startsWith(`${one.replace(/\.kind$/, '')}.`))
  );
}

function quote(text: string): string {
  return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
}
