/**
 * The key among `candidates` that was most likely meant by `wanted`: the same but for case, hyphens and
 * underscores, or a slip of one or two characters away. Null when none is close.
 */
export function nearMiss(wanted: string, candidates: readonly string[]): string | null {
  const plain = fold(wanted);
  const others = candidates.filter((candidate) => candidate !== wanted);
  const same = others.find((candidate) => fold(candidate) === plain);
  if (same !== undefined) return same;
  if (plain.length > 100) return null;
  const allowed = plain.length >= 8 ? 2 : plain.length >= 4 ? 1 : 0;
  let best: string | null = null;
  let bestDistance = allowed + 1;
  for (const candidate of others) {
    const folded = fold(candidate);
    if (Math.abs(folded.length - plain.length) > allowed) continue;
    const distance = editDistance(plain, folded);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function fold(key: string): string {
  return key.toLowerCase().replace(/[-_ ]/g, '');
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
