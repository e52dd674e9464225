import { MAX_BODY_BYTES } from '../protocol/outcome.ts';
import type { Reply, Transport } from '../protocol/ports.ts';

const FORBIDDEN = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'cookie',
  'date',
  'dnt',
  'origin',
  'referer',
  'set-cookie',
  'user-agent',
  'via',
]);

/** What the direct transport needs from the browser. */
export interface DirectTransportPorts {
  fetch: typeof fetch;
  /** In milliseconds, from any starting point. */
  now(): number;
  isOnline(): boolean;
  /** Whether the page itself was loaded over https. */
  pageIsSecure: boolean;
  /** Whether the page's own content security policy just blocked this URL. */
  isRefusedByPolicy(url: string): Promise<boolean>;
}

/**
 * Calls endpoints from the page itself, for hosting without a relay. Anything that only a browser blocks is a
 * refusal, because Plain's servers don't have that restriction.
 */
export function createDirectTransport(ports: DirectTransportPorts): Transport {
  return {
    kind: 'direct',
    graceMs: 0,
    unsendableHeaders: ({ headers }) => headers.map(({ name }) => name).filter(isForbidden),
    async send(request, { signal }) {
      if (!ports.isOnline()) return refusal('offline', 'This computer is offline.');
      if (ports.pageIsSecure && request.url.startsWith('http:') && !isLocal(request.url)) {
        return refusal(
          'mixed-content',
          'A page on https:// may not call an http:// address. Use https://, or run the playground locally.',
        );
      }
      const startedAt = ports.now();
      let response: Response;
      try {
        response = await ports.fetch(request.url, {
          method: request.method,
          headers: request.headers
            .filter(({ name }) => !isForbidden(name))
            .map(({ name, value }): [string, string] => [name, value]),
          body: request.body,
          redirect: 'manual',
          credentials: 'omit',
          cache: 'no-store',
          referrerPolicy: 'no-referrer',
          signal,
        });
      } catch (error) {
        if (signal.aborted) throw error;
        if (await ports.isRefusedByPolicy(request.url)) return refusal('content-policy', CALLS_HTTPS_ONLY);
        return refusal('cors', explainFailedFetch(request.url));
      }
      if (response.type === 'opaqueredirect') {
        return refusal(
          'redirect',
          'The endpoint redirects. Plain doesn’t follow redirects (a status code error), and a browser doesn’t show where to.',
        );
      }
      const ttfbMs = ports.now() - startedAt;
      return readBody(response, signal, () => ({ ttfbMs, totalMs: ports.now() - startedAt }));
    },
  };
}

async function readBody(
  response: Response,
  signal: AbortSignal,
  timing: () => { ttfbMs: number; totalMs: number },
): Promise<Reply> {
  const { status, statusText } = response;
  const headers = [...response.headers];
  const failure = (reason: 'cut-off' | 'too-big' | 'undecodable', detail: string): Reply => ({
    kind: 'failure',
    failure: { reason, detail, status, statusText, headers, timing: timing() },
  });
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done || value === undefined) break;
      bytes += value.length;
      if (bytes > MAX_BODY_BYTES) {
        await reader?.cancel();
        return failure('too-big', 'The body is over 1 MB.');
      }
      chunks.push(value);
    }
  } catch (error) {
    if (signal.aborted) throw error;
    return failure('cut-off', 'The connection ended before the body did, or its encoding is broken.');
  }
  const all = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  try {
    const body = new TextDecoder('utf-8', { fatal: true }).decode(all);
    return { kind: 'answer', answer: { status, statusText, headers, body, bytes, timing: timing() } };
  } catch {
    return failure('undecodable', 'The body isn’t UTF-8.');
  }
}

/** Addresses of home and office networks, as far as the host name shows. */
const PRIVATE_NETWORK = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[f[cd])|\.local$/;

const CALLS_HTTPS_ONLY =
  'This copy of the playground is hosted without a relay, and calls https:// addresses only. To load from this computer, run the playground locally.';

function explainFailedFetch(url: string): string {
  const { origin, hostname } = new URL(url);
  const local =
    isLocal(url) || PRIVATE_NETWORK.test(hostname)
      ? ' A hosted page can only reach this computer and its network with the browser’s local network permission.'
      : '';
  return `The browser couldn’t reach ${origin}, or may not show the response. A page may read it only if the endpoint sends Access-Control-Allow-Origin and responds to the preflight OPTIONS request for its headers; Plain’s servers need neither.${local} To see what Plain would see, run the playground locally: it asks through its own relay.`;
}

function isForbidden(name: string): boolean {
  const lower = name.toLowerCase();
  return FORBIDDEN.has(lower) || lower.startsWith('sec-') || lower.startsWith('proxy-');
}

function isLocal(url: string): boolean {
  const { hostname } = new URL(url);
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\./.test(hostname)
  );
}

function refusal(reason: string, message: string): Reply {
  return { kind: 'refusal', refusal: { by: 'browser', reason, policy: null, message } };
}
