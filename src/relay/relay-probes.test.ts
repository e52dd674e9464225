import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createRawServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { selfSignedCertificate } from '../../e2e/peers/self-signed-certificate.ts';
import { addressPolicy } from './address-policy.ts';
import {
  PROBE_PATH,
  probeReply,
  type RelayProbe,
  type RelayProbeReply,
  type RelayRequest,
} from './envelope.ts';
import { createNodeUpstream } from './node/upstream.ts';
import { endpoint, rawEndpoint } from './test-endpoint.ts';
import { listening, pagePost, testRelay } from './test-relay.ts';

async function probed(
  kind: RelayProbe['kind'] | string,
  request: Partial<RelayRequest>,
  relay = testRelay(),
): Promise<RelayProbeReply> {
  const whole = { url: '', headers: [], body: '{"cardKeys":["usage"]}', timeoutMs: 2000, ...request };
  const response = await relay(pagePost(PROBE_PATH, JSON.stringify({ kind, request: whole })));
  return probeReply.parse(await response.json());
}

/** An endpoint that responds to everything with `{}`, and records what it was sent. */
async function seeingEndpoint({ hangsUp = false } = {}) {
  const seen: { method: string | undefined; headers: IncomingMessage['headers']; body: string }[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      seen.push({ method: request.method, headers: request.headers, body });
      response.writeHead(200, hangsUp ? { connection: 'close' } : {}).end('{}');
    });
  });
  server.on('connection', () => {
    connections += 1;
  });
  const { port } = await listening(server);
  return { url: `http://127.0.0.1:${port}/`, seen, connections: () => connections };
}

describe('a probe', () => {
  test.each(['get', 'head'] as const)(
    '%s sends the same headers with that method and no body',
    async (kind) => {
      const { url, seen } = await seeingEndpoint();
      const reply = await probed(kind, { url, headers: [['Authorization', 'Bearer x']] });
      expect(reply).toMatchObject({ kind: 'answer', status: 200, body: kind === 'get' ? '{}' : '' });
      expect(seen).toMatchObject([
        { method: kind.toUpperCase(), headers: { authorization: 'Bearer x' }, body: '' },
      ]);
      expect(seen[0]?.headers).not.toHaveProperty('content-length');
    },
  );

  test('head ignores the declared length of a body', async () => {
    const url = await endpoint((response) =>
      response.writeHead(200, { 'content-length': '5000000000' }).end(),
    );
    expect(await probed('head', { url })).toMatchObject({ kind: 'answer', status: 200 });
  });

  test('plain-text sends the same body as text/plain', async () => {
    const { url, seen } = await seeingEndpoint();
    const headers: [string, string][] = [['X-Key', 'a']];
    expect(await probed('plain-text', { url, headers, body: '{"a":1}' })).toMatchObject({
      kind: 'answer',
      status: 200,
    });
    expect(seen).toMatchObject([
      {
        method: 'POST',
        headers: { 'content-type': 'text/plain', accept: 'application/json', 'x-key': 'a' },
        body: '{"a":1}',
      },
    ]);
  });

  test('hang-up closes the connection once the head has arrived, and doesn’t wait for the body', async () => {
    let closed = () => {};
    const isClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const url = await endpoint((response) => {
      response.on('close', closed);
      response.writeHead(200, { 'x-seen': '1' }).flushHeaders();
    });
    const reply = await probed('hang-up', { url, timeoutMs: 15_000 });
    expect(reply).toMatchObject({
      kind: 'answer',
      status: 200,
      body: '',
      headers: expect.arrayContaining([['x-seen', '1']]),
      timing: { headMs: expect.any(Number) },
    });
    await isClosed;
  });

  test('one-connection posts five times on one connection', async () => {
    const { url, seen, connections } = await seeingEndpoint();
    const reply = await probed('one-connection', { url });
    expect(reply).toMatchObject({ kind: 'replies', connections: 1 });
    expect(reply).toMatchObject({ replies: Array(5).fill({ kind: 'answer', status: 200, body: '{}' }) });
    expect([seen.length, connections()]).toEqual([5, 1]);
  });

  test('one-connection reports how many connections it used if the endpoint closes each one', async () => {
    const { url, connections } = await seeingEndpoint({ hangsUp: true });
    expect(await probed('one-connection', { url })).toMatchObject({
      kind: 'replies',
      connections: 5,
      replies: Array(5).fill({ kind: 'answer' }),
    });
    expect(connections()).toBe(5);
  });

  test('one-connection continues after a failed request', async () => {
    let hits = 0;
    const url = await endpoint((response) => {
      hits += 1;
      if (hits === 2) response.destroy();
      else response.end('{}');
    });
    const reply = await probed('one-connection', { url });
    if (reply.kind !== 'replies') throw new Error(reply.kind);
    expect(reply.replies.map(({ kind }) => kind)).toEqual([
      'answer',
      'failure',
      'answer',
      'answer',
      'answer',
    ]);
    expect(reply.connections).toBe(2);
  });

  test('one-connection reports for each request when its response began, how long it is, and how long it waited', async () => {
    const { url } = await seeingEndpoint();
    const reply = await probed('one-connection', { url });
    if (reply.kind !== 'replies') throw new Error(reply.kind);
    const timings = reply.replies.map((one) => (one.kind === 'refusal' ? null : one.timing));
    expect(timings.map((timing) => timing?.firstByteMs)).toEqual(Array(5).fill(expect.any(Number)));
    expect(new Set(timings.map((timing) => timing?.receivedBytes)).size).toBe(1);
    expect(timings.map((timing) => timing?.connectedMs === null)).toEqual([false, true, true, true, true]);
  });

  test('one-connection only waits for a turn once, before its first request', async () => {
    const { url } = await seeingEndpoint();
    let now = 0;
    const clock = { now: () => ++now, setTimer: () => () => {} };
    const reply = await probed('one-connection', { url }, testRelay({ clock }));
    if (reply.kind !== 'replies') throw new Error(reply.kind);
    const waited = reply.replies.map((one) => (one.kind === 'refusal' ? null : one.timing.waitedMs));
    expect(waited).toEqual([1, 0, 0, 0, 0]);
  });

  test('one-connection decodes one long response after another', async () => {
    const long = JSON.stringify('a'.repeat(100_000));
    const url = await endpoint((response) => response.end(long));
    expect(await probed('one-connection', { url })).toMatchObject({
      replies: Array(5).fill({ kind: 'answer', body: long }),
    });
  });

  test.each(['get', 'head', 'plain-text', 'hang-up'] as const)('%s counts as one request', async (kind) => {
    const { url } = await seeingEndpoint();
    const relay = testRelay({ rate: { requests: 1, perMs: 60_000 } });
    expect(await probed(kind, { url }, relay)).toMatchObject({ kind: 'answer' });
  });

  test.each(['get', 'head', 'plain-text', 'one-connection'] as const)(
    '%s leaves no connection open once it has its response',
    async (kind) => {
      let open = 0;
      const server = createServer((request, response) => {
        request.resume();
        response.end('{}');
      });
      // The server would keep it open for much longer than a test runs.
      server.keepAliveTimeout = 600_000;
      const closed = new Promise<void>((resolve) => {
        server.on('connection', (socket) => {
          open += 1;
          socket.on('close', () => {
            open -= 1;
            resolve();
          });
        });
      });
      const { port } = await listening(server);
      await probed(kind, { url: `http://127.0.0.1:${port}/` });
      await closed;
      expect(open).toBe(0);
    },
  );

  test('one-connection counts as five requests', async () => {
    const { url, seen } = await seeingEndpoint();
    const relay = testRelay({ rate: { requests: 4, perMs: 60_000 } });
    expect(await probed('one-connection', { url }, relay)).toMatchObject({ kind: 'refusal', reason: 'rate' });
    expect(seen).toEqual([]);
  });

  test('that gets no response is a failure, whatever its kind', async () => {
    const { url } = await rawEndpoint('nonsense');
    for (const kind of ['get', 'head', 'plain-text', 'hang-up'] as const) {
      expect(await probed(kind, { url })).toMatchObject({ kind: 'failure', reason: 'not-http' });
    }
  });

  test.each(['delete', 'POST', 'trace', 'raw', ''])('of the kind %j doesn’t exist', async (kind) => {
    const { url, seen } = await seeingEndpoint();
    expect(await probed(kind, { url })).toMatchObject({ kind: 'refusal', reason: 'request' });
    expect(seen).toEqual([]);
  });

  test.each(['get', 'head', 'plain-text', 'hang-up', 'one-connection', 'certificate'] as const)(
    '%s can’t reach what a request can’t reach',
    async (kind) => {
      const { url, seen } = await seeingEndpoint();
      const relay = testRelay({ policy: addressPolicy('public') });
      expect(await probed(kind, { url: url.replace('http:', 'https:') }, relay)).toMatchObject({
        kind: 'refusal',
        reason: 'address',
      });
      expect(await probed(kind, { url, headers: [['Host', 'a.example']] })).toMatchObject({
        kind: 'refusal',
        reason: 'header',
      });
      expect(seen).toEqual([]);
    },
  );

  test('is refused if the platform can’t make it', async () => {
    const { probes: _, ...upstream } = createNodeUpstream();
    const { url } = await seeingEndpoint();
    expect(await probed('get', { url }, testRelay({ upstream }))).toMatchObject({
      kind: 'refusal',
      reason: 'probe',
    });
  });
});

describe('the probe of a certificate', () => {
  const validTo = new Date('2031-05-04T03:02:01Z').getTime();
  const certificate = selfSignedCertificate({ host: 'cards.example', validTo });

  async function tlsServer(options: object = {}) {
    let requests = 0;
    const { port } = await listening(
      createTlsServer({ ...certificate, ...options }, (_request, response) => {
        requests += 1;
        response.end();
      }),
    );
    return { at: (host: string) => `https://${host}:${port}/`, requests: () => requests };
  }

  const relay = () =>
    testRelay({ node: { ca: certificate.cert, resolve: async () => [{ address: '127.0.0.1', family: 4 }] } });

  test('shows its subject, issuer and validity, and sends no request', async () => {
    const { at, requests } = await tlsServer();
    expect(await probed('certificate', { url: at('cards.example') }, relay())).toEqual({
      kind: 'certificate',
      subject: 'cards.example',
      issuer: 'cards.example',
      validFrom: expect.any(Number),
      validTo,
      fault: null,
      asksForClientCertificate: false,
    });
    expect(requests()).toBe(0);
  });

  test('shows one that isn’t trusted, and says why', async () => {
    const { at } = await tlsServer();
    expect(
      await probed(
        'certificate',
        { url: at('cards.example') },
        testRelay({ node: { resolve: async () => [{ address: '127.0.0.1', family: 4 }] } }),
      ),
    ).toMatchObject({
      kind: 'certificate',
      validTo,
      fault: expect.stringContaining('self-signed'),
    });
  });

  test('shows one for another name, and says so', async () => {
    const { at } = await tlsServer();
    for (const host of ['other.example', '127.0.0.1']) {
      expect(await probed('certificate', { url: at(host) }, relay())).toMatchObject({
        kind: 'certificate',
        fault: `The certificate of ${host} isn’t trusted: it was issued for another name.`,
      });
    }
  });

  test.each(['TLSv1.2', 'TLSv1.3'])(
    'reports whether the server asks for a client certificate (%s)',
    async (version) => {
      const asking = {
        requestCert: true,
        rejectUnauthorized: false,
        minVersion: version,
        maxVersion: version,
      };
      const { at } = await tlsServer(asking);
      expect(await probed('certificate', { url: at('cards.example') }, relay())).toMatchObject({
        asksForClientCertificate: true,
      });
      const { at: atOther } = await tlsServer({ minVersion: version, maxVersion: version });
      expect(await probed('certificate', { url: atOther('cards.example') }, relay())).toMatchObject({
        asksForClientCertificate: false,
      });
    },
  );

  test('sends the host’s name to the server, which may have one certificate for each, but never an address', async () => {
    const names: string[] = [];
    const { at } = await tlsServer({
      SNICallback(name: string, done: (error: null) => void) {
        names.push(name);
        done(null);
      },
    });
    await probed('certificate', { url: at('cards.example') }, relay());
    await probed('certificate', { url: at('127.0.0.1') }, relay());
    expect(names).toEqual(['cards.example']);
  });

  test('on http is refused', async () => {
    const { url } = await seeingEndpoint();
    expect(await probed('certificate', { url })).toMatchObject({ kind: 'refusal', reason: 'url' });
  });

  test('fails as a reset if the server hangs up', async () => {
    const server = createRawServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.resetAndDestroy());
    });
    const { port } = await listening(server);
    expect(await probed('certificate', { url: `https://127.0.0.1:${port}/` })).toMatchObject({
      kind: 'failure',
      reason: 'reset',
    });
  });

  test('fails if the port doesn’t speak TLS', async () => {
    const { url } = await seeingEndpoint();
    expect(await probed('certificate', { url: url.replace('http:', 'https:') })).toMatchObject({
      kind: 'failure',
      reason: 'tls',
    });
  });
});
