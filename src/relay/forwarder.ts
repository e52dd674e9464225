import type { AddressPolicy } from './address-policy.ts';
import { type AttemptPorts, type Judged, post, type RelayClock } from './attempt.ts';
import {
  MAX_WAIT_MS,
  type RelayProbe,
  type RelayProbeReply,
  type RelayReply,
  type RelayRequest,
} from './envelope.ts';
import { probe } from './probe.ts';
import { guardBounds } from './read-request.ts';
import { Refused } from './refusal.ts';
import { guardHeaders, guardUrl } from './request-guard.ts';
import { createTurns } from './turns.ts';
import type { Upstream } from './upstream.ts';

export interface ForwarderOptions {
  policy: AddressPolicy;
  upstream: Upstream;
  clock: RelayClock;
  /** How many requests to endpoints run at a time, for all callers; others wait. Defaults to 16. */
  atOnce?: number;
}

/** The caller that a request is made for, and how to control the request. */
export interface Errand {
  /** The caller with the fewest running requests gets the next turn. */
  caller: string;
  /** Aborting it closes the connection to the endpoint. */
  gone: AbortSignal;
  /** Called with the URL once it has been checked. Throws `Refused` to stop the request. */
  guard?(url: URL): void;
  /** Receives the function that gives the turn back. Without `keepTurn`, the turn ends with the request. */
  keepTurn?(giveBack: () => void): void;
}

/** Makes requests to endpoints, after checking each one and waiting for its turn. Never rejects. */
export interface Forwarder {
  post(wanted: RelayRequest, errand: Errand): Promise<RelayReply>;
  probe(kind: RelayProbe['kind'], wanted: RelayRequest, errand: Errand): Promise<RelayProbeReply>;
}

export const AT_ONCE = 16;
const MAX_WAITING = 500;
/** Decoding is CPU work: doing more of it at a time takes more memory but saves no time. */
const DECODERS_AT_ONCE = 4;

/** Its message doesn't mention the thrown error, which may quote the request. */
export const FAULT = new Refused(
  'fault',
  'Something failed in the relay itself, before anything was sent. Try again.',
);

/**
 * The core of the relay: guards for addresses, URLs and headers, the turns, and the single attempt or probe. The
 * page's relay and the command line both send through it, so they send the same.
 */
export function createForwarder(options: ForwarderOptions): Forwarder {
  const { policy, clock, upstream } = options;
  const atOnce = options.atOnce ?? AT_ONCE;
  const turns = createTurns({ atOnce, maxWaitMs: MAX_WAIT_MS, maxWaiting: MAX_WAITING }, clock.setTimer);
  const decoders = createTurns({ atOnce: DECODERS_AT_ONCE }, clock.setTimer);
  const ports: AttemptPorts = {
    policy,
    upstream,
    clock,
    takeDecoder: (signal) => decoders.take('', signal),
  };

  async function inTurn<T>(
    wanted: RelayRequest,
    { caller, gone, guard, keepTurn }: Errand,
    run: (judged: Judged, waitedMs: number, ports: AttemptPorts) => Promise<T>,
  ) {
    try {
      guardBounds(wanted);
      const url = guardUrl(wanted.url, policy.name);
      guard?.(url);
      const { body, timeoutMs } = wanted;
      const judged = { url, body, timeoutMs, headers: guardHeaders(wanted.headers) };
      const arrivedAt = clock.now();
      const giveBack = await turns.take(caller, gone);
      // A long reply also holds a decoder's turn, until the caller that keeps the turn has written the reply.
      const held = [giveBack];
      const giveAllBack = () => {
        for (const back of held) back();
      };
      keepTurn?.(giveAllBack);
      const takeDecoder = async (signal: AbortSignal) => {
        held.push(await decoders.take(caller, signal));
        return () => {};
      };
      try {
        return await run(judged, clock.now() - arrivedAt, { ...ports, takeDecoder });
      } finally {
        if (keepTurn === undefined) giveAllBack();
      }
    } catch (error) {
      return (error instanceof Refused ? error : FAULT).toReply(policy.name);
    }
  }

  return {
    post: (wanted, errand) =>
      inTurn(wanted, errand, (judged, waitedMs, ports) => post(judged, errand.gone, waitedMs, ports)),
    probe: (kind, wanted, errand) =>
      inTurn(wanted, errand, (judged, waitedMs) => probe(kind, judged, errand.gone, waitedMs, ports)),
  };
}
