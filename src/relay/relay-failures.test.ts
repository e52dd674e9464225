import { createServer as createTlsServer } from 'node:https';
import { createServer as createRawServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { selfSignedCertificate } from '../../e2e/peers/self-signed-certificate.ts';
import { endpoint, everyMoment, rawEndpoint } from './test-endpoint.ts';
import { listening, replyTo, testRelay } from './test-relay.ts';
import { AttemptFailed } from './upstream.ts';

/** For tests in which nothing has to arrive before the deadline. */
const SHORT = 150;
/** For tests in which something has to arrive first, even on a busy machine. */
const ENOUGH = 1500;

describe('an attempt has one deadline, from look-up to last byte', () => {
  test('a name that is never resolved', async () => {
    const relay = testRelay({ node: { resolve: () => new Promise(() => {}) } });
    expect(await replyTo({ url: 'http://slow.example/', timeoutMs: SHORT }, relay)).toMatchObject({
      kind: 'failure',
      reason: 'timeout',
      response: null,
    });
  });

  test('no response at all', async () => {
    const { url } = await rawEndpoint('', 'stay');
    const reply = await replyTo({ url, timeoutMs: SHORT });
    expect(reply).toMatchObject({ kind: 'failure', reason: 'timeout', response: null });
    expect(reply).toMatchObject({
      detail: 'There was no response within 0.15 s.',
      timing: { firstByteMs: null },
    });
  });

  test('a port that stays silent on https, and whose connection is closed', async () => {
    let closed = () => {};
    const isClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const { port } = await listening(
      createRawServer((socket) => {
        socket.on('error', () => {});
        socket.on('close', closed);
        socket.resume();
      }),
    );
    expect(await replyTo({ url: `https://127.0.0.1:${port}/`, timeoutMs: SHORT })).toMatchObject({
      kind: 'failure',
      reason: 'timeout',
    });
    await isClosed;
  });

  test('headers, one letter at a time', async () => {
    const server = createRawServer((socket) => {
      socket.on('error', () => {});
      socket.write('HTTP/1.1 200 OK\r\nX-Slow: ');
      const timer = setInterval(() => socket.write('a'), 10);
      socket.on('close', () => clearInterval(timer));
    });
    const { port } = await listening(server);
    expect(await replyTo({ url: `http://127.0.0.1:${port}/`, timeoutMs: SHORT })).toMatchObject({
      kind: 'failure',
      reason: 'timeout',
      response: null,
    });
  });

  test('headers, then silence', async () => {
    const url = await endpoint((response) => response.writeHead(503, { 'x-seen': '1' }).flushHeaders());
    expect(await replyTo({ url, timeoutMs: ENOUGH })).toMatchObject({
      kind: 'failure',
      reason: 'timeout',
      response: { status: 503, headers: expect.arrayContaining([['x-seen', '1']]) },
    });
  });

  test('a body that never stops dripping', async () => {
    const url = await endpoint((response) => everyMoment(response, () => response.write(' ')));
    expect(await replyTo({ url, timeoutMs: ENOUGH })).toMatchObject({
      kind: 'failure',
      reason: 'timeout',
      response: { status: 200 },
      detail: 'The response began but wasn’t complete after 1.5 s.',
    });
  });
});

test('a finished attempt leaves no timer behind, whether it failed or not', async () => {
  const timers = new Set<() => void>();
  const clock = {
    now: () => 0,
    setTimer(run: () => void) {
      timers.add(run);
      return () => void timers.delete(run);
    },
  };
  for (const answer of ['HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n', 'nonsense']) {
    const { url } = await rawEndpoint(answer);
    await replyTo({ url }, testRelay({ clock }));
    expect(timers.size).toBe(0);
  }
});

describe('a connection that fails', () => {
  test('because nothing listens is `refused`', async () => {
    const { port, server } = await listening(createRawServer());
    await new Promise((resolve) => server.close(resolve));
    expect(await replyTo({ url: `http://127.0.0.1:${port}/` })).toMatchObject({
      kind: 'failure',
      reason: 'refused',
      code: 'ECONNREFUSED',
    });
  });

  test('because nothing listens on either address of localhost is `refused`', async () => {
    const { port, server } = await listening(createRawServer());
    await new Promise((resolve) => server.close(resolve));
    expect(await replyTo({ url: `http://localhost:${port}/` })).toMatchObject({ reason: 'refused' });
  });

  test('because the name isn’t found is `dns`', async () => {
    const relay = testRelay({
      node: { resolve: () => Promise.reject(new AttemptFailed('dns', 'ENOTFOUND')) },
    });
    expect(await replyTo({ url: 'https://cards.example/' }, relay)).toMatchObject({
      kind: 'failure',
      reason: 'dns',
      detail: expect.stringContaining('cards.example'),
    });
  });

  test('because the certificate is self-signed is `tls`, and nothing of the request is sent', async () => {
    let hits = 0;
    const { port } = await listening(
      createTlsServer(selfSignedCertificate(), (_request, response) => {
        hits += 1;
        response.end('{}');
      }),
    );
    expect(await replyTo({ url: `https://127.0.0.1:${port}/` })).toMatchObject({
      kind: 'failure',
      reason: 'tls',
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
      detail: expect.stringContaining('self-signed'),
    });
    expect(hits).toBe(0);
  });

  test('because https is used with an http server is `tls`', async () => {
    const url = await endpoint((response) => response.end());
    expect(await replyTo({ url: url.replace('http:', 'https:') })).toMatchObject({
      kind: 'failure',
      reason: 'tls',
      detail: expect.stringContaining('write http://'),
    });
  });

  test('because http is used with an https server is `reset`, and says so', async () => {
    const { port } = await listening(createTlsServer(selfSignedCertificate()));
    expect(await replyTo({ url: `http://127.0.0.1:${port}/` })).toMatchObject({
      kind: 'failure',
      reason: 'reset',
      detail: expect.stringContaining('write https://'),
    });
  });

  test('because of a 101 that wasn’t requested is `not-http`', async () => {
    const { url } = await rawEndpoint(
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    );
    expect(await replyTo({ url })).toMatchObject({
      kind: 'failure',
      reason: 'not-http',
      detail: expect.stringContaining('100 or 101'),
    });
  });

  test.each(['end', 'reset'] as const)(
    'because the endpoint hangs up without a response (%s) is `reset`',
    async (how) => {
      const { url } = await rawEndpoint('', how);
      expect(await replyTo({ url })).toMatchObject({ kind: 'failure', reason: 'reset', response: null });
    },
  );
});

describe('interim heads before a response', () => {
  const interim = 'HTTP/1.1 103 Early Hints\r\n\r\n';

  test('are ignored while there are only a few', async () => {
    const { url } = await rawEndpoint(`${interim.repeat(10)}HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}`);
    expect(await replyTo({ url })).toMatchObject({ kind: 'answer', status: 200 });
  });

  test('end the attempt if there are too many, even if a response would follow', async () => {
    const { url } = await rawEndpoint(`${interim.repeat(11)}HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}`);
    expect(await replyTo({ url })).toMatchObject({
      kind: 'failure',
      reason: 'not-http',
      code: 'INTERIM_HEADS',
      detail: expect.stringContaining('interim heads'),
      response: null,
    });
  });
});
