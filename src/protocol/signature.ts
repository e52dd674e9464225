import type { HmacSha256 } from './ports.ts';

const utf8 = new TextEncoder();

/**
 * The value of `Plain-Request-Signature`: lower-case hex HMAC-SHA256 of the body's exact bytes (SPEC.md §5).
 * Rejects if the platform can't compute it.
 */
export async function signBody(hmac: HmacSha256, secret: string, body: string): Promise<string> {
  const digest = await hmac(utf8.encode(secret), utf8.encode(body));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
