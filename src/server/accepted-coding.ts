/** How files are compressed ahead of time. */
export type Coding = 'br' | 'gzip';

/**
 * The available coding that `Accept-Encoding` rates highest (RFC 9110, 12.5.3), or null for the uncompressed file.
 * `available` is in order of our preference.
 */
export function chooseCoding(header: string | null, available: readonly Coding[]): Coding | null {
  const weights = new Map<string, number>();
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const q = parameters.find((parameter) => /^q\s*=/.test(parameter));
    const weight = q === undefined ? 1 : Number(q.slice(q.indexOf('=') + 1));
    if (name !== '') weights.set(name, Number.isNaN(weight) ? 0 : weight);
  }
  let best: { coding: Coding; weight: number } | null = null;
  for (const coding of available) {
    const weight = weights.get(coding) ?? weights.get('*') ?? 0;
    if (weight > (best?.weight ?? 0)) best = { coding, weight };
  }
  return best?.coding ?? null;
}
