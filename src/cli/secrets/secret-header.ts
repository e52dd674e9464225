import { leftOutOf } from '../../protocol/redact-url.ts';

const SECRET_HEADERS = new Set(['authorization', 'proxy-authorization', 'cookie', 'set-cookie']);

/** Whether a header carries a secret: by its name, or since its value looks random. */
export function isSecretHeader(name: string, value: string): boolean {
  if (SECRET_HEADERS.has(name.toLowerCase())) return true;
  // One rule for what is secret: that of query parameters, whose names headers share.
  return leftOutOf(`?${encodeURIComponent(name)}=${encodeURIComponent(value)}`).length > 0;
}
