import type { AddressInfo, Server } from 'node:net';
import { onTestFinished } from 'vitest';
import { addressPolicy } from './address-policy.ts';
import { RELAY_HEADER, RELAY_PATH, type RelayReply, type RelayRequest, relayReply } from './envelope.ts';
import { createNodeUpstream, type NodeUpstreamOptions } from './node/upstream.ts';
import { createRelay, type RelayOptions } from './relay.ts';

const PAGE = 'http://127.0.0.1:4173';

/** A relay over real sockets, for the tests in this folder. */
export function testRelay(options: Partial<RelayOptions> & { node?: NodeUpstreamOptions } = {}) {
  return createRelay({
    policy: addressPolicy('local'),
    upstream: createNodeUpstream(options.node),
    clock: {
      now: () => performance.now(),
      setTimer(run, ms) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    knowsHost: (host) => host === '127.0.0.1:4173',
    callerOf: () => '',
    rate: { requests: 1000, perMs: 60_000 },
    ...options,
  });
}

/** A request as the page makes it; `null` removes a header. */
export function pageRequest(
  order: Partial<RelayRequest> | string,
  changes: { headers?: Record<string, string | null>; method?: string; signal?: AbortSignal } = {},
): Request {
  const whole = { url: '', headers: [], body: '{}', timeoutMs: 2000 };
  const body = typeof order === 'string' ? order : JSON.stringify({ ...whole, ...order });
  return pagePost(RELAY_PATH, body, changes);
}

/** A POST as the page makes it, to any of the relay's paths. */
export function pagePost(
  path: string,
  body: string,
  changes: { headers?: Record<string, string | null>; method?: string; signal?: AbortSignal } = {},
): Request {
  const headers = new Headers({
    host: '127.0.0.1:4173',
    origin: PAGE,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    [RELAY_HEADER]: '1',
  });
  for (const [name, value] of Object.entries(changes.headers ?? {})) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  const method = changes.method ?? 'POST';
  return new Request(`${PAGE}${path}`, {
    method,
    headers,
    ...(method === 'GET' ? {} : { body }),
    ...(changes.signal === undefined ? {} : { signal: changes.signal }),
  });
}

/** The relay's reply, parsed as the page parses it. */
export async function replyTo(
  order: Partial<RelayRequest> | string,
  relay = testRelay(),
): Promise<RelayReply> {
  const response = await relay(pageRequest(order));
  if (response.status !== 200) throw new Error(`The relay responded with ${response.status}`);
  return relayReply.parse(await response.json());
}

/** Listens until the test is over, on a free port unless one is given. */
export async function listening<T extends Server>(
  server: T,
  host = '127.0.0.1',
  onPort = 0,
): Promise<{ port: number; server: T }> {
  await new Promise<void>((resolve) => server.listen(onPort, host, resolve));
  onTestFinished(() => {
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, server };
}
