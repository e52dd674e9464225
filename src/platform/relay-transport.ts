import type { ProbeTransport, Transport, TransportLimits } from '../protocol/ports.ts';
import { MAX_WAIT_MS, type PolicyName } from '../relay/envelope.ts';
import { newId } from './new-id.ts';
import { createRelayCalls } from './relay-calls.ts';
import { createRelayLanes } from './relay-lanes.ts';
import { probeReplyOf, relayRequestOf, replyOf } from './relay-replies.ts';

/** Time for the round trip to the relay and for waiting there, which doesn't count against the endpoint. */
const GRACE_MS = 1500 + MAX_WAIT_MS;

/** Sends attempts through this server's relay, which reports details that a page can't see. */
export function createRelayTransport(
  fetchPage: typeof fetch,
  isOnline: () => boolean,
  addressPolicy: PolicyName | null = null,
  limits: TransportLimits | null = null,
): Transport {
  const send = createRelayLanes(createRelayCalls(fetchPage, isOnline), () => newId('batch'));
  return {
    kind: 'relay',
    ...(limits === null ? {} : { limits }),
    addressPolicy,
    graceMs: GRACE_MS,
    unsendableHeaders: () => [],
    send: async (request, { timeoutMs, signal }) =>
      replyOf(await send(relayRequestOf(request, timeoutMs), signal)),
  };
}

/** Makes probes through this server's relay. */
export function createRelayProbes(fetchPage: typeof fetch, isOnline: () => boolean): ProbeTransport {
  const calls = createRelayCalls(fetchPage, isOnline);
  return {
    probe: async (kind, request, { timeoutMs, signal }) =>
      probeReplyOf(await calls.probe({ kind, request: relayRequestOf(request, timeoutMs) }, signal)),
  };
}
