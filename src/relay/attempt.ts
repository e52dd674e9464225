import { type AddressPolicy, kindOfName } from './address-policy.ts';
import { type AttemptWatch, watchAttempt } from './attempt-watch.ts';
import type { RelayReply } from './envelope.ts';
import { failureWords } from './failure-words.ts';
import { decodeBody, readWire, type WireBody } from './read-body.ts';
import { Refused, refuseAddress } from './refusal.ts';
import {
  AttemptFailed,
  type ResolvedAddress,
  type Upstream,
  type UpstreamResponse,
  type UpstreamTarget,
} from './upstream.ts';

/** Milliseconds; `setTimer` returns the way to take the timer back. */
export interface RelayClock {
  now(): number;
  setTimer(run: () => void, ms: number): () => void;
}

/** A request that may be sent. */
export interface Judged {
  url: URL;
  headers: [string, string][];
  body: string;
  timeoutMs: number;
}

/** What attempts need of the relay. */
export interface AttemptPorts {
  policy: AddressPolicy;
  upstream: Upstream;
  clock: RelayClock;
  /** Gives a turn to make a long or compressed body into text: either takes megabytes. */
  takeDecoder(signal: AbortSignal): Promise<() => void>;
}

export type AttemptFailure = Extract<RelayReply, { kind: 'failure' }>;

/** How an attempt is going. */
export interface Attempt {
  target: UpstreamTarget;
  watch: AttemptWatch;
  /** Fails with the deadline, and when the caller has gone. */
  signal: AbortSignal;
}

/** Why what is left of an attempt is closed; made once, since making an error takes a while. */
const OVER = new AttemptFailed('unknown');

const SMALL_BYTES = 64 * 1024;

const LOOPBACK: ResolvedAddress[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

/** One POST. Throws only `Refused`. */
export function post(judged: Judged, gone: AbortSignal, waitedMs: number, ports: AttemptPorts) {
  return attempt(judged, gone, waitedMs, ports, ({ target }) =>
    ports.upstream.post({ ...target, headers: judged.headers, body: judged.body }),
  );
}

/** One request by `send`, and its complete response. Throws only `Refused`. */
export function attempt(
  judged: Judged,
  gone: AbortSignal,
  waitedMs: number,
  ports: AttemptPorts,
  send: (attempt: Attempt) => Promise<UpstreamResponse>,
): Promise<RelayReply> {
  return withinDeadline(judged, gone, waitedMs, ports, async (going, noteResponse) => {
    const { watch, signal } = going;
    const response = await orAborted(send(going), signal);
    watch.head();
    noteResponse(response);
    const wire = await orAborted(readWire(response), signal);
    watch.end();
    const timing = watch.timing();
    const giveBack = isSmall(wire) ? () => {} : await ports.takeDecoder(gone);
    try {
      const { text, bytes } = await decodeBody(wire, ports.upstream.decode);
      const { status, statusText, headers, address } = response;
      const sizes = { bytes, wireBytes: wire.bytes.byteLength };
      return { kind: 'answer', status, statusText, headers, address, body: text, ...sizes, timing };
    } finally {
      giveBack();
    }
  });
}

/** Its text takes next to nothing. */
function isSmall({ bytes, encoding }: WireBody): boolean {
  return encoding === null && bytes.byteLength <= SMALL_BYTES;
}

/** Looks the host up and lets `use` go there, all within one deadline. Throws only `Refused`. */
export async function withinDeadline<T>(
  judged: Judged,
  gone: AbortSignal,
  waitedMs: number,
  ports: AttemptPorts,
  use: (attempt: Attempt, noteResponse: (response: UpstreamResponse) => void) => Promise<T>,
): Promise<T | AttemptFailure> {
  const { clock } = ports;
  const { url, timeoutMs } = judged;
  const watch = watchAttempt(clock.now, waitedMs);
  const deadline = new AbortController();
  const cancelTimer = clock.setTimer(() => deadline.abort(new AttemptFailed('timeout')), timeoutMs);
  // One controller hears of both: `AbortSignal.any` keeps weak references, which the garbage collector has to follow.
  const leave = () => deadline.abort(gone.reason);
  if (gone.aborted) leave();
  gone.addEventListener('abort', leave, { once: true });
  const { signal } = deadline;
  let response: UpstreamResponse | null = null;
  try {
    const target = await orAborted(aim(url, watch, signal, ports), signal);
    return await use({ target, watch, signal }, (arrived) => {
      response = arrived;
    });
  } catch (error) {
    if (error instanceof Refused) throw error;
    const { reason, code } = error instanceof AttemptFailed ? error : new AttemptFailed('unknown');
    return {
      kind: 'failure',
      reason,
      detail: failureWords({ reason, code, url, timeoutMs, headArrived: response !== null }),
      ...(code === undefined ? {} : { code }),
      response: response === null ? null : headOf(response),
      timing: watch.timing(),
    };
  } finally {
    cancelTimer();
    gone.removeEventListener('abort', leave);
    deadline.abort(OVER);
  }
}

function headOf({ status, statusText, headers }: UpstreamResponse) {
  return { status, statusText, headers };
}

/** Judges where the URL leads; the connection is judged once more when it is made. */
async function aim(
  url: URL,
  watch: AttemptWatch,
  signal: AbortSignal,
  ports: AttemptPorts,
): Promise<UpstreamTarget> {
  const { policy } = ports;
  const checkConnected = (address: string) => {
    const kind = policy.kindOf(address);
    if (!policy.allows(kind)) throw refuseAddress(address, kind, policy.name);
  };
  const addresses = await locate(url.hostname, watch, ports);
  if (addresses.length === 0) throw new AttemptFailed('dns', 'ENODATA');
  for (const { address } of addresses) checkConnected(address);
  return { url, addresses, checkConnected, watch, signal };
}

async function locate(
  hostname: string,
  watch: AttemptWatch,
  { policy, upstream }: AttemptPorts,
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
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
