import type { ConfigHeader } from '../../protocol/config.ts';

const TELLING = /auth|token|secret|signature|passw|pwd|api[-_]?key|credential|cookie|session|^x-key$/i;

/**
 * The configured headers that guard the endpoint, by the look of their names and values. Where none looks
 * like a secret, all of them are taken for one.
 */
export function secretHeaders(headers: readonly ConfigHeader[]): readonly ConfigHeader[] {
  const telling = headers.filter(({ name, value }) => TELLING.test(name) || looksRandom(value));
  return telling.length > 0 ? telling : headers;
}

/** The part of a header's value that is secret: without the scheme in front of it. */
export function secretPart(value: string): string {
  return value.replace(/^(bearer|basic|token) +/i, '');
}

function looksRandom(value: string): boolean {
  return value.length >= 16 && /\d/.test(value) && /[a-z]/i.test(value) && !/[\s/:]/.test(value);
}
