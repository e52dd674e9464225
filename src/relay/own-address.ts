import { kindOfName } from './address-policy.ts';
import { RELAY_PATH } from './envelope.ts';

/** Whether a URL leads to the relay that received `request`, under any of this machine's names. */
export function isTheRelay(url: URL, request: Request): boolean {
  const own = new URL(request.url);
  const host = request.headers.get('host') ?? own.host;
  const sameHost = url.host === host || (isThisMachine(url) && url.port === own.port);
  const path = decodedPath(url);
  return sameHost && (path === RELAY_PATH || path.startsWith(`${RELAY_PATH}/`));
}

/** The path as a router reads it; one that can't be decoded stays unchanged. */
function decodedPath({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function isThisMachine({ hostname }: URL): boolean {
  return hostname.startsWith('127.') || hostname === '[::1]' || kindOfName(hostname) === 'loopback';
}
