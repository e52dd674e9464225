import { editDistance } from '../cards/check/edit-distance.ts';
import { squashed } from '../cards/check/nearest.ts';

/**
 * The key among `candidates` that `wanted` most likely meant: it differs only in case, hyphens and underscores, or by
 * one or two characters, where two swapped characters count as one. Null if none is close.
 */
export function nearMiss(wanted: string, candidates: readonly string[]): string | null {
  const plain = squashed(wanted);
  const others = candidates.filter((candidate) => candidate !== wanted);
  const same = others.find((candidate) => squashed(candidate) === plain);
  if (same !== undefined) return same;
  if (plain.length > 100) return null;
  const allowed = plain.length >= 8 ? 2 : plain.length >= 4 ? 1 : 0;
  let best: string | null = null;
  let bestDistance = allowed + 1;
  for (const candidate of others) {
    const distance = editDistance(plain, squashed(candidate), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
