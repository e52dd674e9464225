import { createHmac } from 'node:crypto';
import type { CheckupPorts } from '../../checkup/asking/plan.ts';
import { seededRandom } from '../../checkup/asking/seeded-random.ts';
import { probeReplyOf, relayRequestOf, replyOf } from '../../platform/relay-replies.ts';
import type { Clock, ProbeTransport, Transport } from '../../protocol/ports.ts';
import { addressPolicy } from '../../relay/address-policy.ts';
import { MAX_WAIT_MS } from '../../relay/envelope.ts';
import { createForwarder } from '../../relay/forwarder.ts';
import { createNodeUpstream } from '../../relay/node/upstream.ts';
import type { Upstream } from '../../relay/upstream.ts';

/** The same limits as the page's own server on this machine, so that both send requests in the same way. */
const LIMITS = { atOnce: 50, perMinute: 6000 };
/** The seed of the page's check-ups. */
const SEED = 1;

const clock: Clock = {
  now: () => Date.now(),
  setTimer(run, ms) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Everything that loads and check-ups need, implemented with Node. */
export interface NodePorts extends CheckupPorts {
  probe: ProbeTransport;
}

/**
 * The ports of `protocol` and `checkup` on Node. Requests go through the guards and connections of the page's
 * relay, but without HTTP in between: the same bytes are sent, and responses are read in the same way.
 * `upstream` makes the requests.
 */
export function nodePorts(
  { seed = SEED }: { seed?: number } = {},
  upstream: Upstream = createNodeUpstream(),
): NodePorts {
  const forwarder = createForwarder({
    policy: addressPolicy('local'),
    upstream,
    clock: { now: () => performance.now(), setTimer: clock.setTimer },
    atOnce: LIMITS.atOnce,
  });
  const transport: Transport = {
    kind: 'relay',
    limits: LIMITS,
    addressPolicy: 'local',
    graceMs: MAX_WAIT_MS,
    unsendableHeaders: () => [],
    send: async (request, { timeoutMs, signal }) =>
      replyOf(await forwarder.post(relayRequestOf(request, timeoutMs), { caller: '', gone: signal })),
  };
  const probe: ProbeTransport = {
    probe: async (kind, request, { timeoutMs, signal }) =>
      probeReplyOf(
        await forwarder.probe(kind, relayRequestOf(request, timeoutMs), { caller: '', gone: signal }),
      ),
  };
  return {
    clock,
    transport,
    probe,
    hmac: async (key, message) => createHmac('sha256', key).update(message).digest(),
    random: seededRandom(seed),
  };
}
