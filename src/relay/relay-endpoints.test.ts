import { describe, expect, test, vi } from 'vitest';
import { endpoint, http, rawEndpoint } from './test-endpoint.ts';
import { pageRequest, replyTo, testRelay } from './test-relay.ts';

describe('a response that isn’t well-formed HTTP is `not-http`', () => {
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

describe('any status is a response, and the page gets it with status 200', () => {
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

  test('a redirect to itself causes exactly one hit', async () => {
    let hits = 0;
    const url = await endpoint((response) => {
      hits += 1;
      response.writeHead(302, { location: '/' }).end();
    });
    expect(await replyTo({ url })).toMatchObject({ kind: 'answer', status: 302 });
    expect(hits).toBe(1);
  });

  test('repeated headers are returned one by one', async () => {
    const url = await endpoint((response) => response.setHeader('set-cookie', ['a=1', 'b=2']).end('{}'));
    expect(await replyTo({ url })).toMatchObject({
      headers: expect.arrayContaining([
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ]),
    });
  });
});

describe('when the page disconnects', () => {
  test.each(['before the response', 'in the middle of the body'])(
    'the connection is closed %s',
    async (when) => {
      const gone = new AbortController();
      let closed: () => void = () => {};
      const isClosed = new Promise<void>((resolve) => {
        closed = resolve;
      });
      const url = await endpoint((response) => {
        response.on('close', closed);
        if (when === 'before the response') gone.abort();
        else response.write('{"cards":', () => gone.abort());
      });
      await testRelay()(pageRequest({ url, timeoutMs: 15_000 }, { signal: gone.signal })).catch(
        () => undefined,
      );
      await isClosed;
    },
  );

  test('nothing is sent for a request that was cancelled during the look-up', async () => {
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

test('a secret in a header, a body or a URL appears in no log and no failure message', async () => {
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
