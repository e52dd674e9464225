import { RELAY_HEADER } from './envelope.ts';

/** Whether a `Host` header names this server. */
export type KnowsHost = (host: string) => boolean;

function turnAway(status: number, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ message }, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}

/**
 * Null for the playground's own page; the 4xx response for any other caller. Browsers set `Origin` and
 * `Sec-Fetch-Site` themselves, and our own header forces a preflight, which is rejected.
 */
export function turnAwayStrangers(request: Request, knowsHost: KnowsHost): Response | null {
  if (request.method !== 'POST') {
    return turnAway(405, 'The relay only accepts POST requests.', { Allow: 'POST' });
  }
  const host = request.headers.get('host') ?? new URL(request.url).host;
  if (!knowsHost(host)) {
    return turnAway(
      421,
      'The relay doesn’t accept this host name. Add it to ALLOWED_HOSTS when starting the relay.',
    );
  }
  const origin = request.headers.get('origin');
  const originHost = origin !== null && URL.canParse(origin) ? new URL(origin).host : null;
  const site = request.headers.get('sec-fetch-site');
  if (originHost !== host.toLowerCase() || (site !== null && site !== 'same-origin')) {
    return turnAway(403, 'The relay serves the playground’s own page only.');
  }
  if (request.headers.get(RELAY_HEADER) !== '1') {
    return turnAway(403, `The relay requires the header ${RELAY_HEADER}: 1.`);
  }
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    return turnAway(415, 'The relay only accepts application/json.');
  }
  return null;
}
