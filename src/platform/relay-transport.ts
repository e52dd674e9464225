import type {
  ProbeTransport,
  Reply,
  SentHeader,
  Timing,
  Transport,
  TransportLimits,
} from '../protocol/ports.ts';
import {
  MAX_WAIT_MS,
  type PolicyName,
  type RelayReply,
  type RelayRequest,
  type RelayTiming,
} from '../relay/envelope.ts';
import { newId } from './new-id.ts';
import { createRelayCalls, type PageRefusal } from './relay-calls.ts';
import { createRelayLanes } from './relay-lanes.ts';

/** The way to the relay and back, and the wait for a turn there, are not the endpoint's time. */
const GRACE_MS = 1500 + MAX_WAIT_MS;

/** Sends attempts through this server's relay, which tells what no page could see. */
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
      replyOf(await send(requestOf(request, timeoutMs), signal)),
  };
}

/** Has this server's relay make probes. */
export function createRelayProbes(fetchPage: typeof fetch, isOnline: () => boolean): ProbeTransport {
  const calls = createRelayCalls(fetchPage, isOnline);
  return {
    async probe(kind, request, { timeoutMs, signal }) {
      const reply = await calls.probe({ kind, request: requestOf(request, timeoutMs) }, signal);
      if (reply.kind === 'replies') return { ...reply, replies: reply.replies.map(replyOf) };
      if (reply.kind !== 'certificate') return replyOf(reply);
      const { kind: _, ...certificate } = reply;
      return { kind: 'certificate', certificate };
    },
  };
}

function requestOf(
  { url, headers, body }: { url: string; headers: readonly SentHeader[]; body: string },
  timeoutMs: number,
): RelayRequest {
  return { url, headers: headers.map(({ name, value }) => [name, value]), body, timeoutMs };
}

function replyOf(reply: RelayReply | PageRefusal): Reply {
  switch (reply.kind) {
    case 'answer': {
      const { status, statusText, headers, body, bytes, timing } = reply;
      return {
        kind: 'answer',
        answer: { status, statusText, headers, body, bytes, timing: timingOf(timing) },
      };
    }
    case 'failure': {
      const { reason, detail, response, timing } = reply;
      return {
        kind: 'failure',
        failure: {
          reason,
          detail,
          status: response?.status ?? null,
          statusText: response?.statusText ?? '',
          headers: response?.headers ?? [],
          timing: timingOf(timing),
        },
      };
    }
    case 'refusal': {
      const { reason, policy, message } = reply;
      return {
        kind: 'refusal',
        refusal: { by: 'relay', reason, policy: reason === 'address' ? policy : null, message },
      };
    }
    case 'page refusal':
      return { kind: 'refusal', refusal: reply.refusal };
  }
}

function timingOf({ totalMs, ...observed }: RelayTiming): Timing {
  return { ttfbMs: observed.firstByteMs, totalMs, observed };
}
