import { leftOutOf } from '../../protocol/redact-url.ts';

const SECRET_HEADERS = new Set(['authorization', 'proxy-authorization', 'cookie', 'set-cookie']);

/** Whether a header contains a secret, judging by its name, or because its value looks random. */
export function isSecretHeader(name: string, value: string): boolean {
  if (SECRET_HEADERS.has(name.toLowerCase())) return true;
  // Uses the rule for query parameters, since headers share their names.
  return leftOutOf(`?${encodeURIComponent(name)}=${encodeURIComponent(value)}`).length > 0;
}
