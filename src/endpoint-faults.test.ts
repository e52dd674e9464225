import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { FAULTS, type Fault, type FaultyEndpoint, startFault } from '../e2e/peers/faults.ts';
import { listen } from '../e2e/peers/peer.ts';
import { browserClock } from './platform/clock.ts';
import { createRelayTransport } from './platform/relay-transport.ts';
import { webHmac } from './platform/web-hmac.ts';
import { createEngine, type Engine } from './protocol/engine.ts';
import { RETRY_DELAY_MS } from './protocol/retry.ts';
import { createNodeUpstream } from './relay/node/upstream.ts';
import { AttemptFailed } from './relay/upstream.ts';
import { createApp } from './server/app.ts';
import { readSettings } from './server/settings.ts';

/**
 * A complete load except for the browser: the engine, the page's transport, the server with its relay over real
 * connections, and an endpoint that does one thing wrong.
 */

const LIMIT_MS = 4000;
/** Longer than a test waits, so a socket that closes sooner wasn't closed by the time limit. */
const LONG_LIMIT_MS = 15_000;
/** For faults that never end. The length of the limit makes no difference to their result. */
const SHORT_LIMIT_MS = 600;

const retried = (reason: string, words: RegExp = /./) => ({
  attempts: 2,
  outcome: { class: 'retriable', cause: { kind: 'Request', reason, detail: expect.stringMatching(words) } },
});
const timedOut = (status: number | null) => ({
  attempts: 2,
  status,
  outcome: { class: 'retriable', cause: { kind: 'Timeout', limitMs: SHORT_LIMIT_MS } },
});
const integration = (cause: Record<string, unknown>) => ({
  attempts: 1,
  outcome: { class: 'integration', cause: expect.objectContaining(cause) },
});
const badStatus = (status: number, location: string | null = null) => ({
  attempts: status === 429 || (status >= 500 && status < 600) ? 2 : 1,
  status,
  outcome: {
    class: status === 429 || (status >= 500 && status < 600) ? 'retriable' : 'integration',
    cause: { kind: 'StatusCode', status, location },
  },
});
const tooBig = { status: 200, ...integration({ kind: 'CardTooBig' }) };
const undecodable = { status: 200, ...retried('undecodable') };
const cutOff = { status: 200, ...retried('cut-off') };
const notHttp = retried('not-http');
const loaded = { attempts: 1, status: 200, outcome: 'loaded' };

const EXPECTED: Readonly<Record<string, { attempts: number; status?: number | null; outcome: unknown }>> = {
  'never responds': timedOut(null),
  'headers, then silence': timedOut(200),
  'half a body, then silence': timedOut(200),
  'a byte of body at a time, for ever': timedOut(200),
  'a letter of headers at a time, for ever': timedOut(null),
  'informs again and again': retried('not-http', /interim heads/),
  'floods with interim heads': retried('not-http', /interim heads/),
  'cut in a content-length body': cutOff,
  'cut in a chunked body': cutOff,
  'cut in a chunk': cutOff,
  'cut in the headers': retried('reset'),
  'a bad chunk size': notHttp,
  'two content-lengths': notHttp,
  'both length and chunked': notHttp,
  'a negative length': notHttp,
  'reset when connected': retried('reset'),
  'reset instead of a response': retried('reset'),
  'reset in the body': cutOff,
  'closed when connected': retried('reset'),
  'closed without a response': retried('reset'),
  'not HTTP': notHttp,
  'a status that is no number': notHttp,
  'a NUL in a header': notHttp,
  'a 64 KB header': retried('not-http', /headers of the response are too large/),
  'changes the protocol': retried('not-http', /100 or 101/),
  'changes the protocol, half of it': retried('not-http', /100 or 101/),
  'lets go on unasked': retried('not-http', /100 or 101/),
  'declares 5 GB': tooBig,
  endless: tooBig,
  'endless in chunks': tooBig,
  'a 1 GB gzip bomb': tooBig,
  'a brotli bomb': tooBig,
  'gzip nested 20 times': undecodable,
  'gzip, named twice': undecodable,
  'labelled gzip but plain': undecodable,
  'truncated gzip': undecodable,
  'gzip with a wrong checksum': undecodable,
  'gzip that goes on after its end': undecodable,
  'zlib that goes on after its end': undecodable,
  'brotli that goes on after its end': undecodable,
  'an unknown encoding': undecodable,
  'invalid UTF-8': undecodable,
  'UTF-16 that does not say so': undecodable,
  'HTML with 200': integration({ kind: 'ResponseBody', part: 'not-json', look: 'html' }),
  'empty 200': integration({ kind: 'ResponseBody', part: 'not-json', look: 'empty' }),
  'JSON that breaks off': integration({ kind: 'ResponseBody', part: 'not-json' }),
  '204': badStatus(204),
  '204 with a body': badStatus(204),
  '301': badStatus(301, '/elsewhere'),
  '302 to itself': badStatus(302, '/'),
  '404': badStatus(404),
  '429': badStatus(429),
  '500': badStatus(500),
  '500 cut in its body': badStatus(500),
  '999': badStatus(999),
  'never shakes hands': timedOut(null),
  'self-signed': retried('tls', /self-signed/),
  'https spoken to http': retried('tls', /write http:/),
  'http spoken to https': retried('reset', /write https:/),
  'missing card key': integration({ kind: 'MissingCard' }),
  'duplicate card key': loaded,
  'extra card key': loaded,
  'well, one byte at a time': loaded,
  'well, in 20,000 chunks of one byte': loaded,
  'well, after early hints': loaded,
  'well, without a length': loaded,
  'well, and stays connected': loaded,
  'nothing listens': retried('refused'),
  'name not found': retried('dns'),
};

/** Faults that keep their connection open until somebody closes it. */
const ENDLESS = FAULTS.filter(
  ({ name }) =>
    /silence|for ever|^never/.test(name) || name.startsWith('endless') || name === 'declares 5 GB',
);

const limitFor = (name: string) => (/silence|for ever|^never/.test(name) ? SHORT_LIMIT_MS : LIMIT_MS);

const upstream = createNodeUpstream({
  resolve: () => Promise.reject(new AttemptFailed('dns', 'ENOTFOUND')),
});
const app = createApp(readSettings({ RELAY_RATE: '100000' }), tmpdir(), upstream);
const server = createAdaptorServer({ fetch: app.fetch });
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});

afterAll(() => {
  server.close();
});

const soon = (check: () => void) => vi.waitFor(check, { interval: 2, timeout: 3000 });

function openEngine(): Engine {
  const fetchPage: typeof fetch = (path, init) => {
    const headers = new Headers(init?.headers);
    headers.set('origin', origin);
    return fetch(`${origin}${path}`, { ...init, headers });
  };
  return createEngine({
    clock: {
      now: browserClock.now,
      setTimer: (run, ms) => browserClock.setTimer(run, ms === RETRY_DELAY_MS ? 1 : ms),
    },
    transport: createRelayTransport(fetchPage, () => true),
    hmac: webHmac,
  });
}

function setupFor(url: string, limitMs: number) {
  const config = {
    id: 'usage',
    title: 'Usage',
    key: 'usage',
    defaultTtlSeconds: 60,
    url,
    headers: [],
    order: 0,
  };
  return {
    configs: [{ ...config, enabled: true }],
    context: {
      customer: { id: 'c_1', email: 'ada@grocery.example', externalId: null },
      thread: null,
      tenant: null,
    },
    sender: { workspaceId: 'w_1', signingSecret: '' },
    limitMs,
  };
}

/** Resolves when the load that runs has ended. */
function ended(engine: Engine): Promise<void> {
  return new Promise((resolve) => {
    const stop = engine.subscribe(() => {
      if (engine.state().loads.at(-1)?.endedAt === null) return;
      stop();
      resolve();
    });
  });
}

async function load(name: string, url: string, endpoint: FaultyEndpoint | null) {
  const engine = openEngine();
  const limitMs = limitFor(name);
  engine.load(setupFor(url, limitMs));
  await ended(engine);
  const outcome = engine.state().cards[0]?.settled?.outcome;
  const attempts = engine.state().loads[0]?.requests[0]?.attempts ?? [];
  await soon(() => expect([name, endpoint?.open() ?? 0]).toEqual([name, 0]));
  engine.dispose();
  await endpoint?.close();
  return { outcome, attempts };
}

async function startAndLoad(fault: Fault) {
  const endpoint = await startFault(fault);
  return load(fault.name, endpoint.url, endpoint);
}

async function closedPort(): Promise<string> {
  const closed = createServer();
  const port = await listen(closed);
  await new Promise((resolve) => closed.close(resolve));
  return `http://127.0.0.1:${port}/`;
}

describe('what becomes of a load when an endpoint', () => {
  const runs = new Map<string, Awaited<ReturnType<typeof load>>>();

  beforeAll(async () => {
    const quick = FAULTS.filter(({ name }) => limitFor(name) === LIMIT_MS);
    // Timed faults wait in parallel. The others run one by one, so that none has to wait for the processor.
    const timed = FAULTS.filter((fault) => !quick.includes(fault)).map(async (fault) => {
      runs.set(fault.name, await startAndLoad(fault));
    });
    for (const fault of quick) runs.set(fault.name, await startAndLoad(fault));
    runs.set('nothing listens', await load('nothing listens', await closedPort(), null));
    runs.set('name not found', await load('name not found', 'https://cards.example/', null));
    await Promise.all(timed);
  });

  test('every fault has an expected outcome', () => {
    expect([...runs.keys()].sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  test.each(Object.entries(EXPECTED))('%s', (name, expected) => {
    const run = runs.get(name);
    const failure = run?.outcome?.kind === 'failed' ? run.outcome.failure : run?.outcome?.kind;
    expect(failure).toEqual(expected.outcome);
    // The log says what happened: as many attempts as the endpoint saw, each with its status. All were reported
    // by the relay, so the engine gave up on none of them.
    expect(run?.attempts).toHaveLength(expected.attempts);
    for (const { reply } of run?.attempts ?? []) {
      const heard =
        reply?.kind === 'answer' ? reply.answer : reply?.kind === 'failure' ? reply.failure : null;
      expect(heard?.status).toBe('status' in expected ? expected.status : heard?.status);
      expect(heard).not.toMatchObject({ detail: expect.stringMatching(/^No whole answer came/) });
    }
  });
});

describe('when the person cancels, the endpoint’s socket is closed and nothing comes after', () => {
  test.each(
    ENDLESS.filter(({ name }) => !/^(endless|declares)/.test(name)).map(
      (fault) => [fault.name, fault] as const,
    ),
  )('%s', async (_name, fault) => {
    const endpoint = await startFault(fault);
    const engine = openEngine();
    engine.load(setupFor(endpoint.url, LONG_LIMIT_MS));
    await soon(() => expect(endpoint.hits()).toBe(1));
    engine.cancel();
    await soon(() => expect(endpoint.open()).toBe(0));
    expect(engine.state().loads[0]).toMatchObject({ cancelled: true });
    expect(engine.state().cards[0]?.settled?.outcome).toMatchObject({
      failure: { class: 'playground', cause: { kind: 'Cancelled' } },
    });
    expect(endpoint.hits()).toBe(1);
    engine.dispose();
    await endpoint.close();
  });

  test('loading twice closes the first request’s socket, and only the second one counts', async () => {
    const endpoint = await startFault({ name: 'twice', act: () => {} });
    const engine = openEngine();
    engine.load(setupFor(endpoint.url, LONG_LIMIT_MS));
    await soon(() => expect(endpoint.hits()).toBe(1));
    engine.load(setupFor(endpoint.url, LONG_LIMIT_MS));
    await soon(() => expect([endpoint.hits(), endpoint.open()]).toEqual([2, 1]));
    engine.cancel();
    await soon(() => expect(endpoint.open()).toBe(0));
    engine.dispose();
    await endpoint.close();
  });
});
