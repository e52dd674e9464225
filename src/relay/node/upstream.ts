import { lookup } from 'node:dns/promises';
import type { Resolve, Upstream } from '../upstream.ts';
import { decode } from './decode.ts';
import { createEndpointClient } from './endpoint-client.ts';
import type { SocketOptions } from './open-socket.ts';
import { shakeHands } from './shake-hands.ts';
import { toAttemptFailed } from './socket-errors.ts';
import { beginWork } from './turns-of-loop.ts';

export interface NodeUpstreamOptions extends SocketOptions {
  resolve?: Resolve;
}

async function systemResolve(hostname: string) {
  try {
    const found = await lookup(hostname, { all: true });
    return found.map(({ address, family }) => ({
      address,
      family: family === 6 ? (6 as const) : (4 as const),
    }));
  } catch (error) {
    throw toAttemptFailed(error, { headArrived: false });
  }
}

/** The relay's upstream on Node: undici over sockets whose peer has been checked, and zlib for bodies. */
export function createNodeUpstream(options: NodeUpstreamOptions = {}): Upstream {
  return {
    post: (request) => createEndpointClient(options, { keep: false }).send({ ...request, method: 'POST' }),
    decode,
    resolve: options.resolve ?? systemResolve,
    beginWork,
    probes: {
      ask: (method, request) =>
        createEndpointClient(options, { keep: false }).send({ ...request, method, body: null }),
      keepOpen() {
        const client = createEndpointClient(options, { keep: true });
        return {
          post: (request) => client.send({ ...request, method: 'POST' }),
          opened: client.opened,
          close: client.close,
        };
      },
      shakeHands: (target) => shakeHands(target, options),
    },
  };
}
