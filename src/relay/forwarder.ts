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
  /** Requests to endpoints under way together, whoever asked for them; others wait. 16 unless given. */
  atOnce?: number;
}

/** Whom a request is made for. */
export interface Errand {
  /** Whoever has the fewest requests under way gets the next turn. */
  caller: string;
  /** Aborting it closes the connection to the endpoint. */
  gone: AbortSignal;
  /** Called with the URL once that's judged; throws `Refused` to keep the request back. */
  guard?(url: URL): void;
  /** Called with the way to give the turn back, which is then the caller's to call; else it ends with the request. */
  keepTurn?(giveBack: () => void): void;
}

/** Makes requests to endpoints, each judged first and in its turn. Never rejects. */
export interface Forwarder {
  post(wanted: RelayRequest, errand: Errand): Promise<RelayReply>;
  probe(kind: RelayProbe['kind'], wanted: RelayRequest, errand: Errand): Promise<RelayProbeReply>;
}

export const AT_ONCE = 16;
const MAX_WAITING = 500;
/** To make bodies into text is work, not waiting: more of it at a time takes more memory and no less time. */
const DECODERS_AT_ONCE = 4;

/** The thrown error may quote the request, so the response says nothing about it. */
export const FAULT = new Refused(
  'fault',
  'Something failed in the relay itself, before anything was sent. Try again.',
);

/**
 * The relay without its callers: the guards of addresses, URLs and headers, the turns, and the one attempt or
 * probe. What the page's relay and the command line send is the same, since both send it through here.
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
      // What a long reply takes is held until whoever keeps the turn has written it.
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
