import { editDistance } from './edit-distance.ts';

/** The name in lower case without spaces, hyphens and underscores, which makes most misspellings equal. */
export function squashed(name: string): string {
  return name.replaceAll(/[\s_-]/g, '').toLowerCase();
}

/** Remembers what was found for a word among these candidates, since the same mistake is often repeated. */
const found = new WeakMap<readonly string[], Map<string, string | null>>();
const MAX_FOUND = 500;

/**
 * The candidate that was most likely meant: the same except for case and separators, or at most two letters
 * different (one for short names). Null if none is that close.
 */
export function nearest<C extends string>(written: string, candidates: readonly C[]): C | null {
  if (written.length > 60) return null;
  const known = found.get(candidates) ?? new Map<string, string | null>();
  const before = known.get(written);
  if (before !== undefined) return candidates.find((candidate) => candidate === before) ?? null;
  const best = search(written, candidates);
  if (known.size < MAX_FOUND) found.set(candidates, known.set(written, best));
  return best;
}

function search<C extends string>(written: string, candidates: readonly C[]): C | null {
  const plain = squashed(written);
  let best: C | null = null;
  let least = plain.length < 5 ? 2 : 3;
  for (const candidate of candidates) {
    const away = editDistance(plain, squashed(candidate), least);
    if (away < least) {
      best = candidate;
      least = away;
    }
  }
  return best;
}
