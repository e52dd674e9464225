import { type AddressPolicy, kindOfName } from './address-policy.ts';
import { type AttemptWatch, watchAttempt } from './attempt-watch.ts';
import { type KnowsHost, turnAwayStrangers } from './caller-guard.ts';
import { type RelayReply, type RelayRequest, relayRequest } from './envelope.ts';
import { failureWords } from './failure-words.ts';
import { createRateLimit, type RateLimit } from './rate-limit.ts';
import { readBody } from './read-body.ts';
import { Refused, refuseAddress } from './refusal.ts';
import { guardHeaders, guardUrl } from './request-guard.ts';
import { AttemptFailed, type ResolvedAddress, type Upstream, type UpstreamResponse } from './upstream.ts';

/** Milliseconds; `setTimer` returns the way to take the timer back. */
export interface RelayClock {
  now(): number;
  setTimer(run: () => void, ms: number): () => void;
}

export interface RelayOptions {
  policy: AddressPolicy;
  upstream: Upstream;
  clock: RelayClock;
  knowsHost: KnowsHost;
  /** Whom the rate is counted for. */
  callerOf(request: Request): string;
  rate: RateLimit;
}

const MAX_REQUEST_BYTES = 64 * 1024;
const MAX_TIMEOUT_MS = 20_000;
const LOOPBACK: ResolvedAddress[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

/** What was thrown may hold what the page sent, so nothing of it is told. */
const FAULT = new Refused(
  'fault',
  'Something failed in the relay itself, before anything was sent. Try again.',
);

/**
 * A forwarder for the playground's page: takes a POST with a `relayRequest` as JSON, makes the one attempt it
 * asks for, and answers 200 with a `relayReply`, whatever became of it (SPEC.md §6). Redirects are not
 * followed. Callers that are not the page get a 4xx. Closing the request closes the connection to the
 * endpoint. Nothing is logged, and no header value or body appears in a message.
 */
export function createRelay(options: RelayOptions): (request: Request) => Promise<Response> {
  const { policy, clock } = options;
  const withinRate = createRateLimit(options.rate, clock.now);

  async function judge(request: Request) {
    if (!withinRate(options.callerOf(request))) {
      const { requests, perMs } = options.rate;
      throw new Refused('rate', `The relay makes ${requests} requests in ${perMs / 1000} s; wait a little.`);
    }
    const wanted = await readRequest(request);
    const url = guardUrl(wanted.url, policy.name);
    if (isTheRelay(url, request)) throw new Refused('self', 'This is the address of the relay itself.');
    return { url, body: wanted.body, timeoutMs: wanted.timeoutMs, headers: guardHeaders(wanted.headers) };
  }

  return async (request) => {
    const turnedAway = turnAwayStrangers(request, options.knowsHost);
    if (turnedAway !== null) return turnedAway;
    let reply: RelayReply;
    try {
      reply = await attempt(await judge(request), request.signal, options);
    } catch (error) {
      reply = (error instanceof Refused ? error : FAULT).toReply(policy.name);
    }
    return Response.json(reply, { headers: { 'Cache-Control': 'no-store' } });
  };
}

async function readRequest(request: Request): Promise<RelayRequest> {
  const tooLarge = () =>
    new Refused(
      'size',
      `The request is larger than ${MAX_REQUEST_BYTES / 1024} KB with its headers and body.`,
    );
  if (Number(request.headers.get('content-length') ?? 0) > MAX_REQUEST_BYTES) throw tooLarge();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_REQUEST_BYTES) throw tooLarge();
    text += decoder.decode(chunk, { stream: true });
  }
  const parsed = relayRequest.safeParse(parseJson(text + decoder.decode()));
  if (!parsed.success || parsed.data.timeoutMs > MAX_TIMEOUT_MS) {
    throw new Refused('request', 'The request is not one that this relay understands; reload the page.');
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isTheRelay(url: URL, request: Request): boolean {
  const own = new URL(request.url);
  const host = request.headers.get('host') ?? own.host;
  const sameHost = url.host === host || (kindOfHost(url) === 'loopback' && url.port === own.port);
  return sameHost && decodedPath(url) === decodedPath(own);
}

/** As a router reads it; what cannot be decoded is taken as it stands. */
function decodedPath({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function kindOfHost(url: URL) {
  return url.hostname.startsWith('127.') || url.hostname === '[::1]' ? 'loopback' : kindOfName(url.hostname);
}

interface Judged {
  url: URL;
  headers: [string, string][];
  body: string;
  timeoutMs: number;
}

/** One attempt within its one deadline. Throws only `Refused`. */
async function attempt(judged: Judged, gone: AbortSignal, options: RelayOptions): Promise<RelayReply> {
  const { clock, upstream } = options;
  const { url, timeoutMs } = judged;
  const watch = watchAttempt(clock.now, 0);
  const deadline = new AbortController();
  const cancelTimer = clock.setTimer(() => deadline.abort(new AttemptFailed('timeout')), timeoutMs);
  const signal = AbortSignal.any([deadline.signal, gone]);
  let response: UpstreamResponse | null = null;
  try {
    response = await orAborted(post(judged, watch, signal, options), signal);
    watch.head();
    const { status, statusText, headers, address } = response;
    const { text, ...sizes } = await orAborted(readBody(response, upstream.decode), signal);
    const timing = watch.timing();
    return { kind: 'answer', status, statusText, headers, address, body: text, ...sizes, timing };
  } catch (error) {
    if (error instanceof Refused) throw error;
    const failed = deadline.signal.aborted ? deadline.signal.reason : error;
    const { reason, code } = failed instanceof AttemptFailed ? failed : new AttemptFailed('unknown');
    const detail = failureWords({ reason, code, url, timeoutMs, headArrived: response !== null });
    return {
      kind: 'failure',
      reason,
      detail,
      ...(code === undefined ? {} : { code }),
      response:
        response === null
          ? null
          : { status: response.status, statusText: response.statusText, headers: response.headers },
      timing: watch.timing(),
    };
  } finally {
    cancelTimer();
    deadline.abort();
  }
}

async function post(
  judged: Judged,
  watch: AttemptWatch,
  signal: AbortSignal,
  options: RelayOptions,
): Promise<UpstreamResponse> {
  const { policy, upstream } = options;
  const { url, headers, body } = judged;
  const check = (address: string) => {
    const kind = policy.kindOf(address);
    if (!policy.allows(kind)) throw refuseAddress(address, kind, policy.name);
  };
  const addresses = await locate(url.hostname, watch, options);
  if (addresses.length === 0) throw new AttemptFailed('dns', 'ENODATA');
  for (const { address } of addresses) check(address);
  return await upstream.post({ url, headers, body, addresses, checkConnected: check, watch, signal });
}

async function locate(
  hostname: string,
  watch: AttemptWatch,
  { policy, upstream }: RelayOptions,
): Promise<ResolvedAddress[]> {
  if (hostname.startsWith('[')) return [{ address: hostname.slice(1, -1), family: 6 }];
  if (/^[\d.]+$/.test(hostname)) return [{ address: hostname, family: 4 }];
  const settled = kindOfName(hostname);
  if (settled !== null && !policy.allows(settled)) throw refuseAddress(hostname, settled, policy.name);
  if (settled === 'loopback') return LOOPBACK;
  const found = await upstream.resolve(hostname);
  watch.found();
  return found;
}

/** Not everything can be aborted (a look-up cannot), but nothing is waited for beyond the deadline. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
