const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** 5400 → "1 hour 30 minutes". */
export function secondsInWords(seconds: number): string {
  let left = Math.trunc(seconds);
  const parts: string[] = [];
  for (const [unit, size] of UNITS) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
  }
  return parts.length === 0 ? '0 seconds' : parts.join(' ');
}

const SIZES: Readonly<Record<string, number>> = { d: 86_400, h: 3_600, m: 60, s: 1 };

/** "1 hour 30 min" or "5400" → 5400; null if it isn't a time. */
export function secondsFromWords(words: string): number | null {
  const text = words.trim().toLowerCase();
  if (/^\d+$/.test(text)) return Number(text);
  const parts = [
    ...text.matchAll(/(\d+)\s*(days?|d|hours?|hrs?|h|minutes?|mins?|min|m|seconds?|secs?|s)(?![a-z])[\s,]*/g),
  ];
  if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== text) return null;
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (SIZES[unit?.charAt(0) ?? ''] ?? 0), 0);
}
