import type { ProbeReply, Refusal, Reply, SentHeader, Timing } from '../protocol/ports.ts';
import type { RelayProbeReply, RelayReply, RelayRequest, RelayTiming } from '../relay/envelope.ts';

/** A refusal by the page itself, because the relay couldn't be reached. */
export interface PageRefusal {
  kind: 'page refusal';
  refusal: Refusal;
}

/** A request in the relay's format. */
export function relayRequestOf(
  { url, headers, body }: { url: string; headers: readonly SentHeader[]; body: string },
  timeoutMs: number,
): RelayRequest {
  return { url, headers: headers.map(({ name, value }) => [name, value]), body, timeoutMs };
}

/** Converts the relay's reply to the protocol's `Reply`. */
export function replyOf(reply: RelayReply | PageRefusal): Reply {
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

/** Converts the relay's reply to a probe. */
export function probeReplyOf(reply: RelayProbeReply | PageRefusal): ProbeReply {
  if (reply.kind === 'replies') return { ...reply, replies: reply.replies.map(replyOf) };
  if (reply.kind !== 'certificate') return replyOf(reply);
  const { kind: _, ...certificate } = reply;
  return { kind: 'certificate', certificate };
}

function timingOf({ totalMs, ...observed }: RelayTiming): Timing {
  return { ttfbMs: observed.firstByteMs, totalMs, observed };
}
