/** The name without case, spaces, hyphens and underscores, as which most misspellings agree. */
export function squashed(name: string): string {
  return name.replaceAll(/[\s_-]/g, '').toLowerCase();
}

/** A mistake seldom comes alone: what was found for a word among these candidates is not looked for again. */
const found = new WeakMap<readonly string[], Map<string, string | null>>();
const MAX_FOUND = 500;

/**
 * The candidate that was most likely meant: the same but for case and separators, or at most two letters
 * away (one for short names). Null when none is that near.
 */
export function nearest<C extends string>(written: string, candidates: readonly C[]): C | null {
  if (written.length > 60) {
    return null;
  }
  const known = found.get(candidates) ?? new Map<string, string | null>();
  const before = known.get(written);
  if (before !== undefined) {
    return candidates.find((candidate) => candidate === before) ?? null;
  }
  const best = search(written, candidates);
  if (known.size < MAX_FOUND) {
    found.set(candidates, known.set(written, best));
  }
  return best;
}

function search<C extends string>(written: string, candidates: readonly C[]): C | null {
  const plain = squashed(written);
  let best: C | null = null;
  let least = plain.length < 5 ? 2 : 3;
  for (const candidate of candidates) {
    const away = distance(plain, squashed(candidate), least);
    if (away < least) {
      best = candidate;
      least = away;
    }
  }
  return best;
}

/** Letters to change, add, drop or swap between two words; `limit` when it is that or more. */
function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) {
    return limit;
  }
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return Math.min(limit, last[other.length] ?? limit);
}
