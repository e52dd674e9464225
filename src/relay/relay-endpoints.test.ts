import { createServer, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createRawServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { selfSignedCertificate } from '../../e2e/peers/self-signed-certificate.ts';
import { listening, pageRequest, rawEndpoint, replyTo, testRelay } from './test-relay.ts';
import { AttemptFailed } from './upstream.ts';

const SHORT = 150;
const MB = 1024 * 1024;

async function endpoint(answer: (response: ServerResponse) => void) {
  const server = createServer((request, response) => {
    request.resume();
    response.on('error', () => {});
    answer(response);
  });
  const { port } = await listening(server);
  onTestFinished(() => {
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${port}/`;
}

function http(head: string[], body: string | Uint8Array = ''): Uint8Array {
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), Buffer.from(body)]);
}

/** Calls `step` until the socket is closed. */
function everyMoment(response: ServerResponse, step: () => void) {
  const timer = setInterval(step, 10);
  response.on('close', () => clearInterval(timer));
}

describe('an attempt has one deadline, from look-up to last byte', () => {
  test('a name that is never resolved', async () => {
    const relay = testRelay({ node: { resolve: () => new Promise(() => {}) } });
    expect(await replyTo({ url: 'http://slow.example/', timeoutMs: SHORT }, relay)).toMatchObject({
      kind: 'failure',
      reason: 'timeout',
      response: null,
    });
  });

  test('no answer at all', async () => {
    const { url } = await rawEndpoint('', 'stay');
    const reply = await replyTo({ url, timeoutMs: SHORT });
    expect(reply).toMatchObject({ kind: 'failure', reason: 'timeout', response: null });
    expect(reply).toMatchObject({
      detail: 'There was no answer within 0.15 s.',
      timing: { firstByteMs: null },
    });
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
    expect(await replyTo({ url, timeoutMs: SHORT })).toMatchObject({
      kind: 'failure',
      reason: 'timeout',
      response: { status: 503, headers: expect.arrayContaining([['x-seen', '1']]) },
    });
  });

  test('a body that never stops dripping', async () => {
    const url = await endpoint((response) => everyMoment(response, () => response.write(' ')));
    expect(await replyTo({ url, timeoutMs: SHORT })).toMatchObject({
      kind: 'failure',
      reason: 'timeout',
      response: { status: 200 },
      detail: 'The answer began but was not complete after 0.15 s.',
    });
  });
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

  test('because localhost is deaf on both addresses is `refused`', async () => {
    const { port, server } = await listening(createRawServer());
    await new Promise((resolve) => server.close(resolve));
    expect(await replyTo({ url: `http://localhost:${port}/` })).toMatchObject({ reason: 'refused' });
  });

  test('because the name is not found is `dns`', async () => {
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

  test('because https is spoken to http is `tls`', async () => {
    const url = await endpoint((response) => response.end());
    expect(await replyTo({ url: url.replace('http:', 'https:') })).toMatchObject({
      kind: 'failure',
      reason: 'tls',
      detail: expect.stringContaining('write http://'),
    });
  });

  test('because http is spoken to https is `reset`, and says so', async () => {
    const { port } = await listening(createTlsServer(selfSignedCertificate()));
    expect(await replyTo({ url: `http://127.0.0.1:${port}/` })).toMatchObject({
      kind: 'failure',
      reason: 'reset',
      detail: expect.stringContaining('write https://'),
    });
  });

  test.each(['end', 'reset'] as const)(
    'because the endpoint hangs up without a word (%s) is `reset`',
    async (how) => {
      const { url } = await rawEndpoint('', how);
      expect(await replyTo({ url })).toMatchObject({ kind: 'failure', reason: 'reset', response: null });
    },
  );
});

describe('an answer that is not well-formed HTTP is `not-http`', () => {
  test.each([
    ['not HTTP', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['two content-lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
    [
      'both length and chunked',
      'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
    ],
    ['a bad chunk size', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n'],
    ['64 KB of headers', `HTTP/1.1 200 OK\r\nX-Long: ${'a'.repeat(64 * 1024)}\r\n\r\n`],
  ])('%s', async (_what, bytes) => {
    const { url } = await rawEndpoint(bytes);
    expect(await replyTo({ url })).toMatchObject({ kind: 'failure', reason: 'not-http' });
  });
});

describe('a body that ends too early is `cut-off`, with the status that had arrived', () => {
  test.each([
    ['in a content-length body', 'Content-Length: 100\r\n\r\n{"cards":', 'end'],
    ['in a chunked body', 'Transfer-Encoding: chunked\r\n\r\n9\r\n{"cards":\r\n', 'end'],
    ['by a reset', 'Content-Length: 100\r\n\r\n{"cards":', 'reset'],
  ] as const)('%s', async (_what, rest, how) => {
    const { url } = await rawEndpoint(`HTTP/1.1 200 OK\r\n${rest}`, how);
    expect(await replyTo({ url })).toMatchObject({
      kind: 'failure',
      reason: 'cut-off',
      response: { status: 200 },
    });
  });
});

describe('a body over 1 MB is `too-big`', () => {
  test('by its declared length, without being read; and its connection is closed', async () => {
    let closed: () => void = () => {};
    const isClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const url = await endpoint((response) => {
      response.on('close', closed);
      response.writeHead(200, { 'content-length': '5000000000' }).flushHeaders();
    });
    expect(await replyTo({ url, timeoutMs: 10_000 })).toMatchObject({
      kind: 'failure',
      reason: 'too-big',
      response: { status: 200 },
    });
    await isClosed;
  });

  test('by counting, when it never ends; and its connection is closed', async () => {
    let closed: () => void = () => {};
    const isClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const url = await endpoint((response) => {
      response.on('close', closed);
      everyMoment(response, () => response.write(Buffer.alloc(256 * 1024, 0x20)));
    });
    expect(await replyTo({ url, timeoutMs: 10_000 })).toMatchObject({ kind: 'failure', reason: 'too-big' });
    await isClosed;
  });

  test('by its decoded size, however small it travels, and without inflating the rest', async () => {
    const bomb = gzipSync(gzipBombPart());
    const url = await endpoint((response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    );
    const before = process.memoryUsage().arrayBuffers;
    expect(await replyTo({ url })).toMatchObject({ kind: 'failure', reason: 'too-big' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * MB);
  });

  test('and one of exactly 1 MB is not', async () => {
    const url = await endpoint((response) => response.end(Buffer.alloc(MB, 0x20)));
    expect(await replyTo({ url })).toMatchObject({ kind: 'answer', bytes: MB });
  });
});

function gzipBombPart(): Uint8Array {
  return new Uint8Array(128 * MB);
}

describe('content encodings', () => {
  const text = JSON.stringify({ cards: [{ key: 'usage', components: [] }] });

  test.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['GZIP', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['identity', Buffer.from(text)],
  ])('%s is decoded, and both sizes are told', async (encoding, bytes) => {
    const url = await endpoint((response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(bytes),
    );
    expect(await replyTo({ url })).toMatchObject({
      kind: 'answer',
      body: text,
      bytes: text.length,
      wireBytes: bytes.byteLength,
    });
  });

  const nested = Array.from({ length: 20 }).reduce<Buffer>((bytes) => gzipSync(bytes), Buffer.from(text));

  test.each([
    ['truncated gzip', 'gzip', gzipSync(text).subarray(0, -6)],
    ['truncated deflate', 'deflate', deflateSync(text).subarray(0, -6)],
    ['truncated brotli', 'br', brotliCompressSync(text).subarray(0, -6)],
    ['plain text labelled gzip', 'gzip', Buffer.from(text)],
    ['plain text labelled br', 'br', Buffer.from(text)],
    ['gzip nested 20 times', Array(20).fill('gzip').join(', '), nested],
    ['two encodings', 'gzip, br', brotliCompressSync(gzipSync(text))],
    ['two encodings of which one is not true', 'gzip, gzip', gzipSync(text)],
    ['an unknown encoding', 'zstd', Buffer.from(text)],
  ])('%s is `undecodable`', async (_what, encoding, bytes) => {
    const url = await endpoint((response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(bytes),
    );
    expect(await replyTo({ url })).toMatchObject({
      kind: 'failure',
      reason: 'undecodable',
      response: { status: 200 },
    });
  });

  test('a gzip body that is cut off by the connection is `cut-off`', async () => {
    const { url } = await rawEndpoint(
      http(
        ['HTTP/1.1 200 OK', 'Content-Encoding: gzip', 'Content-Length: 1000'],
        gzipSync(text).subarray(0, 20),
      ),
    );
    expect(await replyTo({ url })).toMatchObject({ kind: 'failure', reason: 'cut-off' });
  });
});

describe('charsets', () => {
  test.each([
    ['invalid UTF-8', 'application/json', [0x7b, 0xff, 0x7d]],
    ['UTF-16 that does not say so', 'application/json', [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]],
    ['an unknown charset', 'application/json; charset=x-klingon', [0x7b, 0x7d]],
  ])('%s is `undecodable`', async (_what, type, bytes) => {
    const url = await endpoint((response) =>
      response.writeHead(200, { 'content-type': type }).end(Buffer.from(bytes)),
    );
    expect(await replyTo({ url })).toMatchObject({ kind: 'failure', reason: 'undecodable' });
  });

  test.each([
    ['UTF-8 with a byte order mark', 'application/json', [0xef, 0xbb, 0xbf, 0x7b, 0x7d]],
    ['UTF-16 that says so', 'application/json; charset="utf-16le"', [0x7b, 0x00, 0x7d, 0x00]],
  ])('%s is read', async (_what, type, bytes) => {
    const url = await endpoint((response) =>
      response.writeHead(200, { 'content-type': type }).end(Buffer.from(bytes)),
    );
    expect(await replyTo({ url })).toMatchObject({ kind: 'answer', body: '{}' });
  });
});

describe('any status is an answer, and the page gets it with status 200', () => {
  test.each([200, 201, 204, 301, 302, 304, 400, 401, 404, 429, 500, 503, 999])('%i', async (status) => {
    const { url } = await rawEndpoint(http([`HTTP/1.1 ${status} Whatever`, 'Content-Length: 0']));
    expect(await replyTo({ url })).toMatchObject({
      kind: 'answer',
      status,
      statusText: 'Whatever',
      body: '',
      bytes: 0,
    });
  });

  test('HTML with 200', async () => {
    const url = await endpoint((response) =>
      response.setHeader('content-type', 'text/html').end('<p>Log in</p>'),
    );
    expect(await replyTo({ url })).toMatchObject({ kind: 'answer', status: 200, body: '<p>Log in</p>' });
  });

  test('a redirect to itself makes exactly one hit', async () => {
    let hits = 0;
    const url = await endpoint((response) => {
      hits += 1;
      response.writeHead(302, { location: '/' }).end();
    });
    expect(await replyTo({ url })).toMatchObject({ kind: 'answer', status: 302 });
    expect(hits).toBe(1);
  });

  test('repeated headers come back one by one', async () => {
    const url = await endpoint((response) => response.setHeader('set-cookie', ['a=1', 'b=2']).end('{}'));
    expect(await replyTo({ url })).toMatchObject({
      headers: expect.arrayContaining([
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ]),
    });
  });

  test('first byte and total are told in milliseconds', async () => {
    let now = 1000;
    const url = await endpoint((response) => response.end('{}'));
    const relay = testRelay({
      clock: { now: () => (now += 5), setTimer: () => () => {} },
    });
    const reply = await replyTo({ url }, relay);
    expect(reply).toMatchObject({ timing: { firstByteMs: 5, totalMs: 10 } });
  });
});

describe('when the page goes away', () => {
  test.each(['before the answer', 'in the middle of the body'])(
    'the connection is closed %s',
    async (when) => {
      const gone = new AbortController();
      let closed: () => void = () => {};
      const isClosed = new Promise<void>((resolve) => {
        closed = resolve;
      });
      const url = await endpoint((response) => {
        response.on('close', closed);
        if (when === 'before the answer') gone.abort();
        else response.write('{"cards":', () => gone.abort());
      });
      await testRelay()(pageRequest({ url, timeoutMs: 15_000 }, { signal: gone.signal })).catch(
        () => undefined,
      );
      await isClosed;
    },
  );

  test('nothing is sent for a request that was cancelled while its name was looked up', async () => {
    const gone = new AbortController();
    let hits = 0;
    const url = await endpoint((response) => {
      hits += 1;
      response.end('{}');
    });
    let found: () => void = () => {};
    const relay = testRelay({
      node: {
        resolve: () =>
          new Promise((resolve) => {
            found = () => resolve([{ address: '127.0.0.1', family: 4 }]);
            gone.abort();
          }),
      },
    });
    await relay(pageRequest({ url: url.replace('127.0.0.1', 'cards.example') }, { signal: gone.signal }));
    found();
    expect(await replyTo({ url })).toMatchObject({ kind: 'answer' });
    expect(hits).toBe(1);
  });
});

test('a secret in a header, a body or a URL appears in no log and no message of a failure', async () => {
  const secret = 's3ntinel-5ecret';
  const written: unknown[] = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...values) => void written.push(values));
  }
  const headers: [string, string][] = [['Authorization', `Bearer ${secret}`]];
  const { url: silent } = await rawEndpoint('', 'end');
  const { url: broken } = await rawEndpoint('nonsense');
  const replies = [
    await replyTo({ url: silent, headers, body: secret }),
    await replyTo({ url: `${broken}?token=${secret}`, headers }),
    await replyTo({ url: silent, headers: [['X-Key', `${secret}\n`]] }),
    await replyTo({ url: silent, headers: [['User-Agent', secret]] }),
    await replyTo({ url: `http://user:${secret}@127.0.0.1/` }),
    await replyTo(`{"url":"${secret}"`),
  ];
  vi.restoreAllMocks();
  expect(JSON.stringify(replies)).not.toContain(secret);
  expect(written).toEqual([]);
});
