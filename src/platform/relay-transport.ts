import { safeParse } from 'zod/mini';
import type { Reply, Timing, Transport } from '../protocol/ports.ts';
import {
  type PolicyName,
  RELAY_HEADER,
  RELAY_PATH,
  type RelayReply,
  type RelayRequest,
  type RelayTiming,
  relayReply,
} from '../relay/envelope.ts';

/** The way to the relay and back is not the endpoint's time. */
const GRACE_MS = 1500;

/** Sends attempts through this server's relay, which tells what no page could see. */
export function createRelayTransport(
  fetchPage: typeof fetch,
  isOnline: () => boolean,
  addressPolicy: PolicyName | null = null,
): Transport {
  return {
    kind: 'relay',
    addressPolicy,
    graceMs: GRACE_MS,
    unsendableHeaders: () => [],
    async send({ url, headers, body }, { timeoutMs, signal }) {
      const order: RelayRequest = {
        url,
        headers: headers.map(({ name, value }) => [name, value]),
        body,
        timeoutMs,
      };
      let value: unknown;
      try {
        const response = await fetchPage(RELAY_PATH, {
          method: 'POST',
          headers: { 'content-type': 'application/json', [RELAY_HEADER]: '1' },
          body: JSON.stringify(order),
          cache: 'no-store',
          signal,
        });
        value = await response.json();
      } catch (error) {
        if (signal.aborted) throw error;
        return pageRefusal(
          'relay-unreachable',
          isOnline()
            ? 'The playground’s own server did not answer. Is it still running?'
            : 'This computer is offline.',
        );
      }
      const parsed = safeParse(relayReply, value);
      return parsed.success
        ? replyOf(parsed.data)
        : pageRefusal(
            'relay-reply',
            'The playground’s server gave an answer that this page does not know. Reload the page.',
          );
    },
  };
}

function replyOf(reply: RelayReply): Reply {
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
  }
}

function timingOf({ totalMs, ...observed }: RelayTiming): Timing {
  return { ttfbMs: observed.firstByteMs, totalMs, observed };
}

function pageRefusal(reason: string, message: string): Reply {
  return { kind: 'refusal', refusal: { by: 'page', reason, policy: null, message } };
}
