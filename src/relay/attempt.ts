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

/** Times are in milliseconds; `setTimer` returns a function that cancels the timer. */
export interface RelayClock {
  now(): number;
  setTimer(run: () => void, ms: number): () => void;
}

/** A request that passed the guards and may be sent. */
export interface Judged {
  url: URL;
  headers: [string, string][];
  body: string;
  timeoutMs: number;
}

/** What attempts need from the relay. */
export interface AttemptPorts {
  policy: AddressPolicy;
  upstream: Upstream;
  clock: RelayClock;
  /** Waits for a turn to decode a long or compressed body, since that takes megabytes of memory. */
  takeDecoder(signal: AbortSignal): Promise<() => void>;
}

export type AttemptFailure = Extract<RelayReply, { kind: 'failure' }>;

/** An attempt under way. */
export interface Attempt {
  target: UpstreamTarget;
  watch: AttemptWatch;
  /** Aborted at the deadline, and when the caller disconnects. */
  signal: AbortSignal;
}

/** The abort reason for what is left once an attempt is over. Created once, since creating an error is slow. */
const OVER = new AttemptFailed('unknown');

const SMALL_BYTES = 64 * 1024;

const LOOPBACK: ResolvedAddress[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

/** Makes one POST. Throws only `Refused`. */
export function post(judged: Judged, gone: AbortSignal, waitedMs: number, ports: AttemptPorts) {
  return attempt(judged, gone, waitedMs, ports, ({ target }) =>
    ports.upstream.post({ ...target, headers: judged.headers, body: judged.body }),
  );
}

/** Makes one request with `send` and reads the complete response. Throws only `Refused`. */
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

/** Whether the body takes next to no memory to decode. */
function isSmall({ bytes, encoding }: WireBody): boolean {
  return encoding === null && bytes.byteLength <= SMALL_BYTES;
}

/** Looks up the host and runs `use` with it, all within one deadline. Throws only `Refused`. */
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
  // One controller for both: `AbortSignal.any` keeps weak references, which burden the garbage collector.
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

/** Checks the addresses that the URL leads to. The peer is checked again once connected. */
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

/** Rejects once `signal` is aborted, even if the work itself (such as a look-up) can't be aborted. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
