import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { addressPolicy } from '../relay/address-policy.ts';
import { BATCH_PATH, CANCEL_PATH, PROBE_PATH, RELAY_PATH, SERVER_PATH } from '../relay/envelope.ts';
import { createNodeUpstream } from '../relay/node/upstream.ts';
import { createRelay } from '../relay/relay.ts';
import { callerOf } from './caller-of.ts';
import { answerExampleCards } from './example-cards.ts';
import { knowsHost, type Settings } from './settings.ts';

export type ServerEnvironment = { Bindings: HttpBindings };

/**
 * The server's dynamic routes: the relay, the example endpoint and the health check. `upstream` makes the
 * relay's requests.
 */
export function createApi(settings: Settings, upstream = createNodeUpstream()): Hono<ServerEnvironment> {
  const callers = new WeakMap<Request, string>();
  const relay = createRelay({
    policy: addressPolicy(settings.relayPolicy),
    upstream,
    clock: {
      now: () => performance.now(),
      setTimer(run, ms) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    knowsHost: (host) => knowsHost(settings, host),
    callerOf: (request) => callers.get(request) ?? '',
    rate: { requests: settings.relayRate, perMs: 60_000 },
    atOnce: settings.relayAtOnce,
  });

  const api = new Hono<ServerEnvironment>();
  for (const path of [RELAY_PATH, BATCH_PATH, CANCEL_PATH, PROBE_PATH]) {
    api.all(path, (c) => {
      callers.set(c.req.raw, callerOf(c.env.incoming.socket.remoteAddress));
      return relay(c.req.raw);
    });
  }
  const limits = { atOnce: settings.relayAtOnce, perMinute: settings.relayRate };
  api.get(SERVER_PATH, (c) => c.json({ relay: true, policy: settings.relayPolicy, limits }));
  api.post('/api/example-cards', (c) => answerExampleCards(c.req.raw));
  api.all('/api/example-cards', (c) =>
    c.json({ message: 'Send a POST request, as Plain does.' }, 405, { Allow: 'POST' }),
  );
  api.get('/healthz', (c) => c.text('ok\n', 200, { 'Cache-Control': 'no-store' }));
  api.all('/api/*', (c) => c.json({ message: 'Not found.' }, 404));
  return api;
}
