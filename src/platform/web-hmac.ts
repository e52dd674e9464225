import type { HmacSha256 } from '../protocol/ports.ts';

/** HMAC-SHA256 with Web Crypto. Rejects on pages that are neither https nor localhost. */
export const webHmac: HmacSha256 = async (key, message) => {
  if (globalThis.crypto?.subtle === undefined) throw new Error('Web Crypto isn’t available on this page.');
  // An empty key can't be imported. It means no signature, so the request is built without one.
  const imported = await crypto.subtle.importKey(
    'raw',
    Uint8Array.from(key),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, Uint8Array.from(message)));
};
