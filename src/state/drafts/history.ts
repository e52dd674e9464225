import type { DraftVersion } from './schema.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Changes within this time after the start of a version belong to that version. */
export const VERSION_SPAN_MS = MINUTE;

const MAX_VERSIONS = 100;
/** UTF-16 code units of all versions of a draft together. */
const MAX_CHARACTERS = 8 * 1024 * 1024;

/** How far apart versions of this age must be to be kept. */
function spacing(age: number): number {
  if (age < HOUR) return 0;
  if (age < DAY) return 10 * MINUTE;
  if (age < 30 * DAY) return 6 * HOUR;
  return 7 * DAY;
}

/**
 * Which versions (given newest first) to delete. All are kept for an hour, then one every ten minutes,
 * after a day one every six hours, after a month one a week. The newest is always kept.
 */
export function versionsToDrop(
  versions: readonly Pick<DraftVersion, 'startedAt' | 'text'>[],
  now: number,
): number[] {
  const dropped: number[] = [];
  let kept = 0;
  let characters = 0;
  let lastKept = Number.POSITIVE_INFINITY;
  for (const { startedAt, text } of versions) {
    const isApart = lastKept - startedAt >= spacing(now - startedAt);
    const hasRoom = kept < MAX_VERSIONS && characters + text.length <= MAX_CHARACTERS;
    if (kept === 0 || (isApart && hasRoom)) {
      kept += 1;
      characters += text.length;
      lastKept = startedAt;
    } else {
      dropped.push(startedAt);
    }
  }
  return dropped;
}
