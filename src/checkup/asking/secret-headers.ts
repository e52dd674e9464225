import type { ConfigHeader } from '../../protocol/config.ts';

const TELLING = /auth|token|secret|signature|passw|pwd|api[-_]?key|credential|cookie|session|^x-key$/i;

/**
 * The configured headers that look like secrets by their names or values. If none does, all of them count as
 * secrets.
 */
export function secretHeaders(headers: readonly ConfigHeader[]): readonly ConfigHeader[] {
  const telling = headers.filter(({ name, value }) => TELLING.test(name) || looksRandom(value));
  return telling.length > 0 ? telling : headers;
}

/** The secret part of a header's value: without the scheme in front of it. */
export function secretPart(value: string): string {
  return value.replace(/^(bearer|basic|token) +/i, '');
}

const PLACES = [
  ['first', () => 0],
  ['middle', (length: number) => Math.floor(length / 2)],
  ['last', (length: number) => length - 1],
] as const;

/** Three variants of a header's value, each with one character of the secret replaced by another of the same kind. */
export function alteredValues(value: string): readonly { place: string; value: string }[] {
  const secret = secretPart(value);
  const start = value.length - secret.length;
  return PLACES.map(([place, find]) => {
    const at = start + Math.max(0, find(secret.length));
    const old = value.charAt(at);
    const other = /\d/.test(old) ? (old === '7' ? '3' : '7') : old === 'x' ? 'q' : 'x';
    return { place, value: `${value.slice(0, at)}${other}${value.slice(at + 1)}` };
  });
}

function looksRandom(value: string): boolean {
  return value.length >= 16 && /\d/.test(value) && /[a-z]/i.test(value) && !/[\s/:]/.test(value);
}
